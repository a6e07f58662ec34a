import { dayAfter } from '../calendar/days.ts';
import { checkPlan } from '../check.ts';
import type { Compliance, DraftJobLine } from '../domain/job-line.ts';
import type { SchedulingRequest } from '../domain/request.ts';
import { postsIn, type Rotation } from '../domain/rotation.ts';
import { type PlanLine, readPlan } from '../plan/read-plan.ts';
import { rotationLabels } from '../workbook/result/labels.ts';

/** A run of whole weeks; `week` from 1. Days are ISO and both included; null where the year has no first day. */
export type Weeks = { week: number; weeks: number; first: string | null; last: string | null };

/** A rotation in a line; `term` from 1, `terms` 2 for a placement over two; `label` as on the result sheets, different for every rotation. */
export type ExportedPlacement = Weeks & { term: number; terms: number; rotation: Rotation; label: string };

export type ExportedLine = {
  id: string;
  worker: { id: string; name: string | null } | null;
  level: string | null;
  pathway: string | null;
  placements: ExportedPlacement[];
  leave: Weeks[];
  affinity: number;
  diversity: number;
  compliance: Compliance[];
  /** What is wrong with the line, one sentence each; posts with too many doctors among it, for every line that holds one. */
  broken: string[];
};

export type ExportedPlan = { request: SchedulingRequest; lines: ExportedLine[] };

/** The first day of the year; null where there is none, or where the year runs out of the calendar's four digits. */
const firstDayOf = (start: string | null | undefined, weeks: number): string | null =>
  start && /^\d{4}-/.test(dayAfter(start, 7 * weeks)) ? start : null;

/** Every line ready to be exported, judged anew by the checker: what a file says of a line is so, whoever edited it. */
export const exportedPlan = (request: SchedulingRequest, jobLines: readonly DraftJobLine[]): ExportedPlan => {
  const { lines, violations } = checkPlan(request, jobLines);
  const plan = readPlan(request, jobLines);
  const firstWeek = request.term_structure.map((_, term) =>
    request.term_structure.slice(0, term).reduce((sum, weeks) => sum + weeks, 1),
  );
  const yearWeeks = request.term_structure.reduce((sum, weeks) => sum + weeks, 0);
  const start = firstDayOf(request.year_start, yearWeeks);
  const run = (week: number, weeks: number): Weeks => ({
    week,
    weeks,
    first: start && dayAfter(start, 7 * (week - 1)),
    last: start && dayAfter(start, 7 * (week - 1 + weeks) - 1),
  });
  const workerById = new Map(request.workers.map((worker) => [worker.id, worker]));
  const broken = new Map<string | null, string[]>();
  for (const { line_id, message } of violations) broken.set(line_id, [...(broken.get(line_id) ?? []), message]);
  const overfull = ({ cells }: PlanLine): string[] =>
    cells.flatMap((rotation, term) => {
      const [doctors, posts] = [
        plan.used[rotation]?.[term] ?? 0,
        rotation < 0 ? 0 : postsIn(request.rotations[rotation], term),
      ];
      return doctors > posts
        ? [
            `${request.rotations[rotation].name} term ${term + 1}: ${doctors} doctors for ${posts} ${posts === 1 ? 'post' : 'posts'}`,
          ]
        : [];
    });
  const labels = rotationLabels(request.rotations);
  return {
    request,
    lines: plan.lines.map((line, index) => {
      const { id, role, draft, placements } = line;
      const workerId = (role?.workerIndex != null ? request.workers[role.workerIndex].id : draft.worker_id) ?? null;
      return {
        id,
        worker: workerId === null ? null : { id: workerId, name: workerById.get(workerId)?.name ?? null },
        level: role?.level ?? null,
        pathway: role?.pathway ?? draft.pathway ?? null,
        placements: placements.map(({ termIndex, terms, weeks, rotation }) => ({
          ...run(firstWeek[termIndex], weeks),
          term: termIndex + 1,
          terms,
          rotation,
          label: labels.get(rotation.id) ?? rotation.name,
        })),
        leave: (draft.leave ?? [])
          .filter(({ start_week }) => start_week <= yearWeeks)
          .map(({ start_week, weeks }) => run(start_week, Math.min(weeks, yearWeeks - start_week + 1))),
        affinity: lines[index].affinity_score,
        diversity: lines[index].diversity_score,
        compliance: lines[index].compliance,
        broken: [...new Set([...(broken.get(id) ?? []), ...overfull(line)])],
      };
    }),
  };
};

/** Weeks that two runs have in common. */
export const sharedWeeks = (a: Pick<Weeks, 'week' | 'weeks'>, b: Pick<Weeks, 'week' | 'weeks'>): number =>
  Math.max(0, Math.min(a.week + a.weeks, b.week + b.weeks) - Math.max(a.week, b.week));
