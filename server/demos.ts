import { demos } from './demos/demos.ts';
import { readOncePresale } from './presale/load.ts';
import { print } from './workbooks/print.ts';

process.exitCode = await demos(process.argv.slice(2), {
  presale: readOncePresale(),
  solve: async () => (await import('#engine/solve.ts')).solve,
  ...print(),
});
