import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from './install.mjs';

/** Chromium without the parts that draw on a screen: the same pages in three quarters of the time. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const usualPlaces = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium on this machine (CHROMIUM_PATH first), or null. */
export const findChromium = (env = process.env, exists = existsSync) =>
  [env.CHROMIUM_PATH, ...usualPlaces].find((path) => path && exists(path)) ?? null;

const canInstall = () => process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Path of a Chromium, installed with apt-get first where that is possible; otherwise ends with how to get one. */
export const ensureChromium = () => {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    giveUp(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is no such file.`);
  const found = findChromium();
  const enough = found !== null && [process.env.CHROMIUM_PATH, headlessShell].includes(found);
  if (!enough && canInstall()) {
    console.error('Installing Chromium for the browser tests (once) ...');
    const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], quiet);
  }
  return (
    findChromium() ??
    giveUp(
      [
        'The browser tests need Chromium or Chrome, and there is none in the usual places.',
        '  Debian, Ubuntu:  sudo apt-get install -y chromium-headless-shell',
        '  macOS:           brew install --cask chromium',
        '  Windows:         winget install Google.Chrome',
        'Or set CHROMIUM_PATH to the one you have.',
      ].join('\n'),
    )
  );
};
