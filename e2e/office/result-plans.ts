import { plainNames, resultSheets, type SheetPlan } from '#engine/workbook/index.ts';
import { solvedInstance } from '../../bench/solved-instance.ts';

const holidays = ['2026-03-09', '2026-04-03', '2026-06-08', '2026-12-25'].map((date) => ({ date, name: `Of ${date}` }));

/**
 * The sheets of a benchmark instance's plan with all they can hold: dates, holidays, five weeks of leave in each line.
 * `L-1` has 140 lines, `XXL-1` has 1,000.
 */
export const resultPlans = (name: 'L-1' | 'XXL-1'): SheetPlan[] => {
  const { request, response } = solvedInstance(name);
  const job_lines = response.job_lines.map((line, index) => ({
    ...line,
    leave: [
      { start_week: 1 + (index % 20), weeks: 2 },
      { start_week: 36 + (index % 12), weeks: 3 },
    ],
  }));
  return resultSheets(
    { ...request, year_start: '2026-02-02', organization: 'A large hospital' },
    { ...response, job_lines },
    plainNames,
    { source: 'A benchmark', holidays },
  );
};
