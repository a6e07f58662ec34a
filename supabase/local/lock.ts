import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holderOf = (file: string): number | null => {
  const pid = Number(readFileSync(file, 'utf8'));
  // One's own number in a lock nobody holds: the process that had it before ended without letting go.
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null;
};

/**
 * Keeps a data folder for this process: two at once would ruin it. Returns what lets go of it.
 * @throws Error naming the process that has it.
 */
export const lockFolder = (folder: string): (() => void) => {
  const file = join(folder, 'in-use');
  const take = () => writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = holderOf(file);
    if (holder !== null) throw new Error(`${folder} is in use by process ${holder}. Stop it, or set PLANNER_DATA_DIR.`);
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
};
