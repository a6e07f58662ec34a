import type { Families, Subject } from './family.ts';
import { HostError } from './host-error.ts';
import { membersOf } from './members.ts';
import { type References, resolverOf } from './object-paths.ts';
import { answerQuery, applyUpdate } from './query.ts';
import { type Action, actionKinds, type Batch, type BatchResult } from './wire.ts';

export type Interpreter = { execute: (batch: Batch) => BatchResult; unknown: string[] };

const isSubject = (value: unknown): value is Subject =>
  typeof value === 'object' && value !== null && typeof (value as Subject).family === 'string';

/**
 * Carries out batches of the rich API on objects described by families; knows nothing of Excel.
 * A batch stops at its first error, and what it did before stays done, as in Excel.
 * `unknown` gathers members no family has, by name.
 */
export const createInterpreter = (
  families: Families,
  world: { root: Subject; create: (name: string) => Subject | null },
): Interpreter => {
  const unknown: string[] = [];
  const members = membersOf(families, unknown);
  const references: References = new Map();
  const names = new Map<Subject, string>();

  const ids = (subject: Subject): object => ({
    ...members.id(subject),
    ...(names.has(subject) && { _ReferenceId: names.get(subject) }),
  });
  const callMethod = (subject: Subject, name: string, given: unknown[]): unknown => {
    if (name === '_KeepReference') {
      if (!names.has(subject)) names.set(subject, `kept${names.size + 1}`);
      references.set(names.get(subject)!, subject);
      return null;
    }
    if (name === '_RemoveReference') return void references.delete(given[0] as string);
    if (/^_(Unr|R)egister\w*Event$/.test(name)) return null;
    const answer = members.call(subject, name, given);
    return isSubject(answer) ? ids(answer) : answer;
  };
  const perform = (action: Action, { resolve, given }: ReturnType<typeof resolverOf>): unknown => {
    if (action.ActionType === actionKinds.trace) return null;
    const subject = resolve(action.ObjectPathId);
    if (!subject) return null;
    switch (action.ActionType) {
      case actionKinds.instantiate:
        return ids(subject);
      case actionKinds.query:
      case actionKinds.queryAsJson:
        return answerQuery(members, ids, subject, action.QueryInfo);
      case actionKinds.method:
        return callMethod(subject, action.Name!, given(action.ArgumentInfo));
      case actionKinds.setProperty:
        return members.set(subject, action.Name!, given(action.ArgumentInfo)[0]);
      case actionKinds.update:
        return applyUpdate(members, subject, action.ObjectState ?? {});
      case actionKinds.ensureUnchanged:
        return null;
      default:
        unknown.push(`action type ${action.ActionType}`);
        throw new HostError('ApiNotFound', `The emulated Excel has no action type ${action.ActionType}.`);
    }
  };

  return {
    unknown,
    execute: (batch) => {
      const resolver = resolverOf(batch.ObjectPaths ?? {}, members, { ...world, references });
      const Results: BatchResult['Results'] = [];
      for (const [index, action] of batch.Actions.entries()) {
        try {
          Results.push({ ActionId: action.Id, Value: perform(action, resolver) ?? null });
        } catch (error) {
          // A fault of the emulator itself must not pass for Excel's.
          if (!(error instanceof HostError)) unknown.push(String(error));
          const at = batch.ObjectPaths?.[action.ObjectPathId]?.Name ?? '';
          return {
            Results,
            Error: {
              Code: error instanceof HostError ? error.code : 'GeneralException',
              Message: String((error as Error).message),
              Location: [at, action.Name].filter(Boolean).join('.'),
              ActionIndex: index,
            },
          };
        }
      }
      return { Results };
    },
  };
};
