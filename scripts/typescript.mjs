import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/**
 * Runs a TypeScript file (named from the repository's root) through tsx as a child that shares this terminal,
 * and ends this process with that child's exit code.
 *
 * @param {string} file
 * @param {{ args?: string[], nodeFlags?: string[] }} [options]
 */
export const runTypeScript = (file, { args = [], nodeFlags = [] } = {}) => {
  const child = spawn(process.execPath, [...nodeFlags, '--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to the whole group; forwarding it as well would count as pressing it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // Ending npm ends the shell between npm and us, not us: whoever started us is gone when our parent changes.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
};
