import { readFileSync } from 'node:fs';

/** Tables and role of the embedded sign-in; runs after the platform's SQL, as the owner, and again without harm. */
export const authSql = (): string => readFileSync(new URL('./auth.sql', import.meta.url), 'utf8');
