import { UnreadableFile } from './read-sheets.ts';

/** Where a command prints. */
export type World = { out: (line: string) => void; err: (text: string) => void };

/** 0: nothing to say. 1: something found. 2: input that cannot be read. 70: a fault of the program. */
export type ExitCode = 0 | 1 | 2 | 70;

/** Runs a command whose faults are words, never a stack trace. */
export const inWords = async (world: World, run: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isInput = error instanceof UnreadableFile;
    world.err(`${isInput ? message : `This is a fault of the planner, not of your workbook: ${message}`}\n`);
    return isInput ? 2 : 70;
  }
};
