import { cloud } from './cloud.ts';
import { data } from './data.ts';
import { generate } from './generate.ts';
import { publish } from './publish.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { shell } from './shell.ts';
import { specialties } from './specialties.ts';

/** Every word the pane shows, by step; a translation is another table of this shape. */
export const strings = { shell, cloud, data, rules, generate, review, publish, specialties };
