import { data } from './data.ts';
import { generate } from './generate.ts';
import { publish } from './publish.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { shell } from './shell.ts';

/** Every word the pane says, by step. A translation is a table of the same shape. */
export const strings = { shell, data, rules, generate, review, publish };
