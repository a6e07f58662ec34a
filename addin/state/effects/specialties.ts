import { strings } from '#addin/strings/en.ts';
import type { SaidSpecialty } from '#engine/workbook/index.ts';
import { recallSpecialties, rememberSpecialties } from '../remembered-specialties.ts';
import { attempt } from './attempt.ts';
import { readAgain, readWorkbook } from './reading.ts';
import type { Tools } from './tools.ts';

/** Whether the name says it by itself, in any workbook. */
const isPlainFromName = ({ rows: [{ inference }], parent_specialty, specialty }: SaidSpecialty): boolean =>
  inference.confidence === 'high' &&
  inference.parent_specialty === parent_specialty &&
  inference.specialty === specialty;

/** What the planner says of positions, in place of what their names say. */
export const specialtiesEffects = (tools: Tools) => {
  const { host, dispatch, getState } = tools;
  return {
    /**
     * Writes what was said into the sheets, in their own words for a parent specialty, and remembers it in this browser for workbooks
     * to come.
     */
    say: (said: readonly SaidSpecialty[]) =>
      attempt(tools, async () => {
        dispatch({ type: 'data/started', task: 'specialties' });
        let words: string | null = null;
        try {
          const { ownSpecialtyOf, positionKey, specialtyNames, specialtyWrites } = await import(
            '#engine/workbook/index.ts'
          );
          const { sheets, parsed } = getState().data;
          const names = specialtyNames((parsed?.draft.rotations ?? []).map((rotation) => rotation.parent_specialty));
          const { changes, sheet } = specialtyWrites(said, sheets ?? [], names);
          if (sheet) await host.writeNew([sheet]);
          if (changes.length > 0) await host.change(changes);
          const positions = said.map(({ rows }) => rows[0].name);
          const renewed = new Set(positions.map(positionKey));
          const others = recallSpecialties().filter(({ name }) => !renewed.has(positionKey(name)));
          const news = said.filter((each) => !isPlainFromName(each)).map(ownSpecialtyOf);
          const isKept = rememberSpecialties([...others, ...news]);
          await readWorkbook(tools);
          words = strings.specialties.written(
            positions,
            sheet?.name ?? null,
            news.length === 0 ? 'known' : isKept ? 'kept' : 'closed',
          );
        } finally {
          dispatch({ type: 'data/ended', said: words });
        }
      }),
    /** Forgets what this browser remembers of positions; what stands in sheets stays. */
    forget: async (): Promise<void> => {
      rememberSpecialties([]);
      await readAgain(tools);
      dispatch({ type: 'data/ended', said: strings.specialties.forgotten });
    },
  };
};
