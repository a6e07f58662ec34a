/**
 * `npm run excel`: serves the planner over https on this machine with certificates Excel trusts, and puts the add-in into Excel.
 * `npm run excel -- --stop` takes it out again. The certificates are made by Microsoft's own tool, fetched when it is first needed: it is
 * no dependency of the planner.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { handOnTo } from './excel-front.mjs';
import { ensureInstalled, giveUp, root } from './install.mjs';
import { carryOut, sideloading } from './sideload.mjs';
import { runTypeScript } from './typescript.mjs';

/** The address that manifest.xml has. */
const httpsPort = 3443;
const port = Number(process.env.PORT || 3000);
const manifest = join(root, 'manifest.xml');
const tool = 'office-addin-dev-certs@3';

/** Key and certificate of https://localhost; makes them, and asks the system to trust them, when there are none or they have run out. */
const ensureCertificates = () => {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const files = ['localhost.key', 'localhost.crt'].map((name) => join(folder, name));
  const made = spawnSync('npx', ['--yes', tool, 'install'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (made.status !== 0 || !files.every((file) => existsSync(file)))
    giveUp(
      [
        'There are no certificates for https://localhost, and Excel loads nothing without.',
        `  npx --yes ${tool} install   says what is in the way (it needs the network once, and your consent).`,
      ].join('\n'),
    );
  const [key, cert] = files.map((file) => readFileSync(file));
  return { key, cert };
};

const excelHere = sideloading(process.platform, manifest);

if (process.argv.includes('--stop')) {
  if (!excelHere) giveUp('There is no Excel on this machine to take the add-in out of.');
  process.exit(carryOut(excelHere.remove, manifest) ? 0 : 1);
}

ensureInstalled({ withDev: false });
const { ensurePane } = await import('./build-pane.mjs');
await ensurePane();
const front = createServer(ensureCertificates(), handOnTo(port));
front.once('error', (error) => giveUp(`https://localhost:${httpsPort} cannot be served: ${error.message}`));
front.listen(httpsPort, 'localhost', () => {
  process.env.PORT = String(port);
  process.env.PLANNER_PUBLIC_URL ||= `https://localhost:${httpsPort}`;
  console.error(
    excelHere && carryOut(excelHere.add, manifest)
      ? 'Start Excel again, then Home > Add-ins > Developer Add-ins > Receptor Planner. `npm run excel -- --stop` takes it out.'
      : `In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in: ${manifest}`,
  );
  runTypeScript('server/main.ts');
});
