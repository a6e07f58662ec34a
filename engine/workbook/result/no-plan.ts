import { ruleTitle } from '../input/setting-kinds.ts';
import { settingList } from '../input/setting-list.ts';
import { area, emptyPlan, toCell } from '../sheet-plan.ts';
import { fitRows, withHeading } from './looks.ts';
import type { Result, ResultSheet } from './result.ts';

/** A rule's name as the engine writes it (`required_categories:D`), in the planner's words. */
const words = (rule: string): string => {
  const [name, ...detail] = rule.split(':');
  return [ruleTitle(name), ...detail].join(' ');
};

/** A place as the engine writes it (`/rotations/3/capacity`), as people find it: on which sheet, and what there; other words stay. */
const placeOf = ({ request, labels }: Result, pointer: string): { sheet: string; what: string | null } => {
  const [, field, index] = pointer.split('/');
  if (field === undefined) return { sheet: pointer, what: null };
  if (field === 'rotations') {
    const rotation = request.rotations[Number(index)];
    return { sheet: 'Rotations', what: rotation ? (labels.get(rotation.id) ?? null) : null };
  }
  const title = settingList.find(({ path }) => path[0] === field)?.title;
  return title
    ? { sheet: 'Settings', what: title }
    : { sheet: `${field[0].toUpperCase()}${field.slice(1).replaceAll('_', ' ')}`, what: null };
};

/** Places by their sheet, each once: `Rotations: Cardiology, Renal; Settings: Job lines`. */
const placesText = (result: Result, pointers: readonly string[]): string => {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, what } of pointers.map((pointer) => placeOf(result, pointer))) {
    const said = bySheet.get(sheet) ?? new Set();
    bySheet.set(sheet, what === null ? said : said.add(what));
  }
  return [...bySheet].map(([sheet, said]) => (said.size > 0 ? `${sheet}: ${[...said].join(', ')}` : sheet)).join('; ');
};

/** Why there is no plan: every conflict with the rules and cells it speaks of. */
export const noPlanSheet: ResultSheet = (result) => {
  const { response } = result;
  const plan = emptyPlan('No plan');
  const { conflicts, repairs } = response.diagnostics;
  const proven = response.status === 'INFEASIBLE';
  plan.rows = [
    [proven ? 'No legal plan exists' : 'No plan was found in the time given'],
    [
      proven
        ? 'Each reason below is enough by itself, or together with the rules named beside it.'
        : 'Allow more seconds, or allow partial filling.',
    ],
    [],
    ['Reason', 'Rules', 'Where'],
    ...conflicts.map(({ message, rules, cells }) => [
      toCell(message),
      toCell(rules.map(words).join('; ')),
      toCell(placesText(result, cells)),
    ]),
    ...(repairs.length > 0 ? [[], ['What would help']] : []),
    ...repairs.map(({ message }) => [toCell(message)]),
  ];
  withHeading(plan, result, 3, 3, 0);
  plan.styles.push({ area: area(4, 0, Math.max(1, plan.rows.length - 4), 3), style: { wrap: true, vertical: 'top' } });
  plan.columnWidths = [65, 35, 65];
  fitRows(plan, 4);
  return plan;
};
