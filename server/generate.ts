import { generate } from './generate/generate.ts';

/** Ctrl-C ends the process at once, in the middle of a solve too: nothing half-written is left under the output's name. */
process.exitCode = await generate(process.argv.slice(2), {
  solve: async () => (await import('#engine/solve.ts')).solve,
  out: (line) => console.log(line),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
});
