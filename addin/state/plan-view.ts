import type { Compliance } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { UnfilledPost } from '#engine/domain/response.ts';
import type { WrittenResult } from '#engine/workbook/index.ts';
import { rotationByTerm } from '#engine/workbook/result/held.ts';
import { faultyLines } from './pushable.ts';
import type { Answer } from './solve.ts';
import type { Standing } from './standing.ts';

/** A line as it is reviewed. `cells`: rotation id per term; `lineCell`: where it stands in the workbook, if it does. */
export type ViewLine = {
  id: string;
  worker_id: string | null;
  pathway: string | null;
  cells: readonly (string | null)[];
  compliance: readonly Compliance[];
  affinity: number;
  diversity: number;
  approved: boolean;
  isEdited: boolean;
  isFaulty: boolean;
  lineCell: string | null;
};

/** Lines with the request they answer, whether from the sheet or from an answer that isn't written. */
export type PlanView = {
  request: SchedulingRequest;
  lines: readonly ViewLine[];
  unfilled: readonly UnfilledPost[];
};

const viewOfStanding = (standing: Standing): PlanView => {
  const { request, read, check, edits } = standing;
  const faulty = faultyLines(standing);
  const edited = new Set(edits.map(({ line_id }) => line_id));
  const lines = read.lines.map(({ id, worker_id, pathway, cells, approved, lineCell }, index) => {
    const { compliance, affinity_score, diversity_score } = check.lines[index];
    const [affinity, diversity] = [affinity_score, diversity_score];
    const [isEdited, isFaulty] = [edited.has(id), faulty.has(id)];
    return { id, worker_id, pathway, cells, approved, lineCell, compliance, affinity, diversity, isEdited, isFaulty };
  });
  return { request, lines, unfilled: check.unfilled };
};

const viewOfAnswer = ({ request, response }: Answer): PlanView => ({
  request,
  lines: response.job_lines.map((line) => ({
    id: line.id,
    worker_id: line.worker_id,
    pathway: line.pathway,
    cells: rotationByTerm(line, request.term_structure),
    compliance: line.compliance,
    affinity: line.affinity_score,
    diversity: line.diversity_score,
    approved: false,
    isEdited: false,
    isFaulty: false,
    lineCell: null,
  })),
  unfilled: response.diagnostics.unfilled,
});

/** Whether the newest answer is another than the one that was written. */
export const isNewerThanWritten = (answer: Answer | null, written: WrittenResult | null): boolean =>
  answer !== null && written !== null && answer.response.summary.request_sha256 !== written.request_sha256;

/** The plan to review: as it stands in the sheet once it is written, else as it was answered; null when there is none. */
export const planView = (
  answer: Answer | null,
  standing: Standing | null,
  isAnswerWritten: boolean,
): PlanView | null => {
  if (standing && (isAnswerWritten || !answer)) return viewOfStanding(standing);
  return answer ? viewOfAnswer(answer) : null;
};
