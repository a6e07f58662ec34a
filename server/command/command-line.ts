import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command line asks for; `faults` holds all that is wrong with it, in words. */
export type Asked<Options> = { options: Options } | { faults: string[] } | 'help';

/** The arguments by their flags, or the fault of the first that cannot be read. */
export const readArguments = <Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> | { faults: string[] } => {
  try {
    return parseArgs(config);
  } catch (error) {
    // What follows the first sentence speaks of the arguments of programs.
    return { faults: [error instanceof Error ? error.message.split('. ')[0] : 'the arguments cannot be read'] };
  }
};

/** The options there are to work with; a wish for help and faults are answered here, with the exit code. */
export const optionsOf = <Options>(
  asked: Asked<Options>,
  usage: string,
  { out, err }: { out: (line: string) => void; err: (text: string) => void },
): { options: Options } | { exit: 0 | 2 } => {
  if (asked === 'help') {
    out(usage);
    return { exit: 0 };
  }
  if ('options' in asked) return asked;
  err(`${asked.faults.join('\n')}\n\n${usage}\n`);
  return { exit: 2 };
};
