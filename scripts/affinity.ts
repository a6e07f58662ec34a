import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { profileFromCorrelations } from '#engine/affinity/correlation-csv.ts';

/**
 * Turns a table of correlations into an affinity profile:
 * npx tsx scripts/affinity.ts INPUT.csv OUTPUT.json [--source TEXT --profile-version TEXT]
 * Exit 0 profile written, 2 bad input (every fault with its row and column).
 */
const usage = 'Usage: npx tsx scripts/affinity.ts INPUT.csv OUTPUT.json [--source TEXT --profile-version TEXT]';

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { source: { type: 'string' }, 'profile-version': { type: 'string' } },
  });
  const [input, output] = positionals;
  if (!input || !output) {
    console.error(usage);
    return 2;
  }
  const csv = await readFile(input, 'utf8');
  const reading = profileFromCorrelations(csv, values.source ?? input, values['profile-version'] ?? '1');
  if (!reading.ok) {
    for (const fault of reading.faults)
      console.error(`${input}, row ${fault.row}, column ${fault.column}: ${fault.message}`);
    return 2;
  }
  await writeFile(output, `${JSON.stringify(reading.profile, null, 2)}\n`);
  console.log(`${output}: centred on a mean R of ${reading.meanR.toFixed(3)}`);
  return 0;
};

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  return 2;
});
