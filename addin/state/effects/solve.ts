import { PlannerFault } from '#addin/api/planner-fault.ts';
import { placesInForce } from '../places-in-force.ts';
import { requestOf } from '../request.ts';
import { attempt } from './attempt.ts';
import { keepAnswer } from './kept-result.ts';
import { readAgain, readWorkbook } from './reading.ts';
import type { Solving } from './solving.ts';
import type { Tools } from './tools.ts';

/** Reads the sheets and asks for lines; whatever is wrong with the sheets is left for the planner to see. */
const generate = async (tools: Tools, solving: Solving): Promise<void> => {
  const { dispatch, getState } = tools;
  await readWorkbook(tools);
  const asked = requestOf(getState());
  const { places, unwritten, leftOut } = getState().data.parsed ?? { places: {}, unwritten: [], leftOut: [] };
  if (!asked) return;
  const { SchedulingRequest } = await import('#engine/domain/request.ts');
  const request = SchedulingRequest.parse(asked);
  try {
    const response = await solving.solve(request, 'generate');
    if (!response) return;
    if (response.job_lines.length === 0)
      return dispatch({
        type: 'solve/refused',
        refusal: { request, response, places: placesInForce(places, getState().rules.overrides) },
      });
    const { aboutReading } = await import('#engine/workbook/index.ts');
    const answer = { request, response, about: aboutReading({ unwritten, leftOut }) };
    dispatch({ type: 'solve/answered', answer });
    await keepAnswer(tools, answer);
  } catch (fault) {
    if (fault instanceof PlannerFault && fault.faults.length > 0) {
      const { issueForPointer } = await import('#engine/workbook/index.ts');
      dispatch({ type: 'solve/faults', faults: fault.faults.map((each) => issueForPointer(places, each)) });
    }
    throw fault;
  }
};

/** Deeds of the Generate step. */
export const solveEffects = (tools: Tools, solving: Solving) => {
  const { api, dispatch, getState } = tools;
  const start = async (): Promise<void> => {
    if (!getState().solve.run) await attempt(tools, () => generate(tools, solving));
  };
  return {
    /** Reads the sheets and generates. Nothing is written. */
    generate: start,
    /** Generates as many lines as can be. The setting stays, seen on the Rules step. */
    generatePartial: async (): Promise<void> => {
      dispatch({ type: 'rules/set', path: ['allow_partial_filling'], value: true });
      await readAgain(tools);
      await start();
    },
    /** Ends the solve under way; what it has found so far is kept. */
    cancel: () => attempt(tools, solving.cancel),
    /** Asks whether the server is there. */
    look: async (): Promise<void> => {
      const isAway = await api.health().then(
        () => false,
        (fault: unknown) => fault instanceof PlannerFault && fault.kind === 'away',
      );
      dispatch({ type: 'solve/away', isAway });
    },
  };
};
