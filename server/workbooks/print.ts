import type { World } from './command.ts';

/** Prints to the terminal. Whoever reads the output may stop reading (`| head`). */
export const print = (): World => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  return { out: (line) => console.log(line), err: (text) => void process.stderr.write(text) };
};
