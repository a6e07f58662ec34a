import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** The browser that `shared.ts` started for all files; closing it ends the file's own contexts alone. */
export const givenBrowser = (): Promise<Browser> => chromium.connect(inject('browserEndpoint'));

/** Address of the server that `shared.ts` started for all files. */
export const givenPlanner = (): { url: string } => ({ url: inject('plannerUrl') });
