import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp } from './install.mjs';

const debianFolder = '/usr/lib/postgresql';
/** The oldest whose `on delete set null (column)` and `nulls not distinct` the migrations use. */
const oldest = 15;

const versionOf = (bin) => {
  const said = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(said.stdout ?? '')?.[1] ?? 0);
};

/** Folder with `initdb` and `postgres` of version 15 or newer (POSTGRES_BIN first, then Debian's, then PATH), or null. */
export const findPostgres = (env = process.env) => {
  const debian = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];
  const candidates = [env.POSTGRES_BIN, ...debian, ...(env.PATH ?? '').split(delimiter)];
  return (
    candidates.find(
      (bin) => bin && existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')) && versionOf(bin) >= oldest,
    ) ?? null
  );
};

const canInstall = () => process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Folder of PostgreSQL's programs, installed with apt-get first where that is possible; otherwise ends with how to get them. */
export const ensurePostgres = () => {
  const found = findPostgres();
  if (found) return found;
  if (canInstall()) {
    console.error('Installing PostgreSQL for the database tests (once) ...');
    const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], quiet);
  }
  return (
    findPostgres() ??
    giveUp(
      [
        `The database tests need PostgreSQL ${oldest} or newer, and there is none in the usual places.`,
        '  Debian, Ubuntu:  sudo apt-get install -y postgresql',
        '  macOS:           brew install postgresql@17',
        'Or set POSTGRES_BIN to the folder that holds initdb and postgres.',
      ].join('\n'),
    )
  );
};
