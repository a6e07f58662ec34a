/** Loaded before dependency-cruiser: its swc parser reads no JSX of its own accord (as of 17.4.3; 18 needs a newer Node). */
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse.call(swc, file, { ...options, tsx: file.endsWith('.tsx') });
