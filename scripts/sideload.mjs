/** Puts the add-in's manifest where Excel on this machine looks for add-ins under development, and takes it away again. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const developerKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

const idOf = (manifest) => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))[1];

/**
 * How a platform is told of an add-in: a command of Windows' registry, a file on a Mac; null where there is no Excel.
 *
 * @param {NodeJS.Platform} platform
 * @returns {{ add: Deed, remove: Deed } | null} with Deed = { command: string[] } | { copy: string } | { remove: string }
 */
export const sideloading = (platform, manifest, home = homedir()) => {
  const id = idOf(manifest);
  if (platform === 'win32')
    return {
      add: { command: ['reg', 'add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'] },
      remove: { command: ['reg', 'delete', developerKey, '/v', id, '/f'] },
    };
  if (platform !== 'darwin') return null;
  const file = join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.manifest.xml`);
  return { add: { copy: file }, remove: { remove: file } };
};

/** @returns whether it went well */
export const carryOut = (deed, manifest) => {
  if (deed.command)
    return spawnSync(deed.command[0], deed.command.slice(1), { stdio: ['ignore', 'ignore', 2] }).status === 0;
  try {
    if (deed.remove) rmSync(deed.remove, { force: true });
    else {
      mkdirSync(dirname(deed.copy), { recursive: true });
      copyFileSync(manifest, deed.copy);
    }
    return true;
  } catch {
    return false;
  }
};
