import { generate } from './generate/generate.ts';

/** Whoever reads the output may stop reading (`| head`): the plan is written all the same, and nothing is left to tell them. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

/** Ctrl-C ends the process at once, in the middle of a solve too: nothing half-written is left under the output's name. */
process.exitCode = await generate(process.argv.slice(2), {
  solve: async () => (await import('#engine/solve.ts')).solve,
  out: (line) => console.log(line),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
});
