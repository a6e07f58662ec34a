import { check } from './workbooks/check.ts';
import { print } from './workbooks/print.ts';

process.exitCode = await check(process.argv.slice(2), print());
