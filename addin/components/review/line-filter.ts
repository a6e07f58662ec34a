import type { PlanView, ViewLine } from '#addin/state/plan-view.ts';

export const lineKinds = ['all', 'faulty', 'open', 'edited'] as const;
export type LineKind = (typeof lineKinds)[number];

const isOfKind: Record<LineKind, (line: ViewLine) => boolean> = {
  all: () => true,
  faulty: ({ isFaulty }) => isFaulty,
  open: ({ approved }) => !approved,
  edited: ({ isEdited }) => isEdited,
};

/** Lines of a kind that hold `text` in their id, doctor, pathway or a rotation's name. */
export const filterLines = ({ lines, request }: PlanView, text: string, kind: LineKind): ViewLine[] => {
  const wanted = text.trim().toLowerCase();
  const names = new Map(request.rotations.map(({ id, name }) => [id, name]));
  const doctors = new Map(request.workers.map(({ id, name }) => [id, name]));
  const textOf = ({ id, worker_id, pathway, cells }: ViewLine): string =>
    [id, worker_id, doctors.get(worker_id ?? ''), pathway, ...cells.map((cell) => names.get(cell ?? ''))]
      .join('\n')
      .toLowerCase();
  return lines.filter((line) => isOfKind[kind](line) && (wanted === '' || textOf(line).includes(wanted)));
};
