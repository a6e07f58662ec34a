import type { SchedulingRequest } from '../../domain/request.ts';
import { addressIn, type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { leaveOut, pointerOf, report } from '../issue.ts';
import { area, type CellContent, type SheetPlan } from '../sheet-plan.ts';
import { errorInCell } from '../table/cell-readers.ts';
import { tablePlan } from '../table/write-table.ts';
import { loose, nearestName } from '../words.ts';
import type { InputSheet } from './input-sheet.ts';
import { type Setting, settingList } from './setting-list.ts';
import { readTermRows, termOfLabel } from './term-rows.ts';

/** Settings by what people call them; where two share a name, the first of the list has it. */
const byLabel = new Map<string, Setting>();
for (const setting of settingList) {
  for (const label of [setting.title, ...setting.synonyms].map(loose)) {
    if (!byLabel.has(label)) byLabel.set(label, setting);
  }
}
const noLimit = new Set(['nolimit', 'lifted', 'unlimited', 'null']);
const headings = new Set(['setting', 'value', 'key', 'field', 'parameter', 'option', 'name']);

/** Column of the labels: the one in which most of them are known. */
const labelColumn = (sheet: SheetCells): number => {
  const hits = new Map<number, number>();
  for (const row of sheet.rows) {
    row.forEach((cell, column) => {
      if (typeof cell === 'string' && byLabel.has(loose(cell))) hits.set(column, (hits.get(column) ?? 0) + 1);
    });
  }
  return [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

const put = (target: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [key, ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else {
    target[key] = target[key] ?? {};
    put(target[key] as Record<string, unknown>, rest, value);
  }
};

const valueAt = (request: SchedulingRequest, setting: Setting): unknown =>
  setting.path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], request);

const written = (setting: Setting, value: unknown): CellContent => {
  if (value === undefined) return null;
  if (value === null) return setting.liftable ? 'no limit' : null;
  return setting.kind.write(value as never);
};

/** The Settings sheet with the given value for each setting; null leaves its cell empty. */
export const settingsPlan = (valueFor: (setting: Setting) => CellContent): SheetPlan => {
  const columns = [
    { title: 'Setting', synonyms: [], note: 'what is set', width: 36 },
    { title: 'Value', synonyms: [], note: 'empty: the usual value', width: 22 },
    { title: 'Note', synonyms: [], note: 'what to write', width: 70 },
  ];
  const rows = settingList.map((setting) => [setting.title, valueFor(setting), setting.note]);
  const plan = tablePlan('Settings', 'What to build and by which rules. Empty values mean: as usual.', columns, rows);
  settingList.forEach((setting, index) => {
    const cell = area(3 + index, 1);
    plan.styles.push({ area: cell, style: { align: 'left', fill: 'FFF8E1', numberFormat: '@' } });
    if (!setting.kind.choices) return;
    const { choices } = setting.kind;
    plan.validations.push({
      area: cell,
      kind: 'list',
      choices,
      title: setting.title.slice(0, 32),
      message: setting.note,
    });
  });
  plan.styles.push({ area: area(3, 2, settingList.length), style: { color: '666666' } });
  return plan;
};

/** Which ruleset, how many lines, the terms, limits of the solve, overrides of rules. Labels in one column, values in the next. */
export const settings: InputSheet = {
  name: 'Settings',
  synonyms: ['Setting', 'Options', 'Parameters', 'Configuration', 'Config', 'Set-up', 'Setup'],
  read: (sheet, draft, ledger) => {
    const column = labelColumn(sheet);
    const seen = new Map<Setting, string>();
    const termRows: number[] = [];
    sheet.rows.forEach((row, rowIndex) => {
      const label = textOf(row[column]);
      const cell: CellValue = row[column + 1] ?? null;
      if (label === '' || headings.has(loose(label))) return;
      if (termOfLabel(label) !== null) {
        if (!isBlank(cell)) termRows.push(rowIndex);
        return;
      }
      const setting = byLabel.get(loose(label));
      const at = { row: rowIndex, column: column + 1 };
      if (!setting) {
        if (isBlank(cell)) return;
        const near = nearestName(
          label,
          settingList.map(({ title }) => title),
        );
        const hint = near ? `; did you mean '${near}'?` : '';
        leaveOut(
          ledger,
          sheet,
          { row: rowIndex, column },
          label,
          `'${label.slice(0, 60)}' is not a setting and is not used${hint}`,
        );
        return;
      }
      const pointer = pointerOf(setting.path);
      ledger.places[pointer] ??= { sheet: sheet.name, cell: addressIn(sheet, at.row, at.column) };
      if (isBlank(cell)) return;
      const earlier = seen.get(setting);
      if (earlier) {
        report(ledger, sheet, at, 'error', `${setting.title} is given twice (also in ${earlier}): keep one`);
        return;
      }
      const place = { sheet: sheet.name, cell: addressIn(sheet, at.row, at.column) };
      seen.set(setting, place.cell);
      ledger.places[pointer] = place;
      const error = errorInCell(cell);
      if (!error && setting.liftable && noLimit.has(loose(textOf(cell)))) {
        put(draft, setting.path, null);
        return;
      }
      const outcome = error ? { fault: error } : setting.kind.read(cell);
      if ('value' in outcome) put(draft, setting.path, outcome.value);
      else {
        ledger.unread?.add(pointer);
        report(ledger, sheet, at, 'error', `${setting.title}: ${outcome.fault}`);
      }
    });
    readTermRows(sheet, termRows, column, draft, ledger);
    const given = draft.annual_leave as Record<string, unknown> | undefined;
    if (given && given.weeks === undefined) delete draft.annual_leave;
  },
  write: (request) => settingsPlan((setting) => written(setting, valueAt(request, setting))),
};
