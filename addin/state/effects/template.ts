import { strings } from '#addin/strings/en.ts';
import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import { templateSheets } from '#engine/workbook/index.ts';
import { valueAt } from '../rules.ts';
import { readWorkbook } from './reading.ts';
import type { Tools } from './tools.ts';

/** Adds the template's sheets that are not there, for the state and cohort in force. Nothing that is there is touched. @returns what was done */
export const addTemplate = async (tools: Tools): Promise<string> => {
  const { host, getState } = tools;
  await readWorkbook(tools);
  const { data, rules } = getState();
  const said = (key: string): unknown => valueAt(rules.overrides, [key]) ?? valueAt(data.parsed?.settings, [key]);
  const plans = templateSheets({
    state: StateField.parse(said('state') ?? 'UNRESTRICTED'),
    cohort: Cohort.parse(said('cohort') ?? 'ANY'),
  });
  const taken = new Set((await host.sheetNames()).map((name) => name.toLowerCase()));
  const readFrom = data.parsed?.readFrom ?? {};
  const isThere = (name: string): boolean => taken.has(name.toLowerCase()) || readFrom[name] !== undefined;
  const [guide, ...inputs] = plans;
  const missing = inputs.filter(({ name }) => !isThere(name));
  if (missing.length === 0) return strings.data.nothingToAdd;
  await host.writeNew(isThere(guide.name) ? missing : [guide, ...missing]);
  await readWorkbook(tools);
  const added = missing.map(({ name }) => name);
  const kept = inputs.filter(({ name }) => isThere(name)).map(({ name }) => readFrom[name] ?? name);
  return kept.length === 0 ? strings.data.addedAll(added) : strings.data.addedSome(added, kept);
};
