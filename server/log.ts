import { destination, type Logger, pino } from 'pino';

/** JSON lines on stderr: stdout is for the address alone. */
export const createLog = (level: string): Logger => pino({ level, base: null }, destination({ dest: 2, sync: false }));
