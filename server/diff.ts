import { diff } from './workbooks/diff.ts';
import { print } from './workbooks/print.ts';

process.exitCode = await diff(process.argv.slice(2), print());
