import { demos } from './demos/demos.ts';
import { readOncePresale } from './presale/load.ts';

process.exitCode = await demos(process.argv.slice(2), {
  presale: readOncePresale(),
  solve: async () => (await import('#engine/solve.ts')).solve,
  out: (line) => console.log(line),
  err: (text) => void process.stderr.write(text),
});
