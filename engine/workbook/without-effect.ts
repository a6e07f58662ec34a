import { postsIn } from '../domain/rotation.ts';
import type { Draft } from './input/input-sheet.ts';
import { issueForPointer, type Places, pointerOf, type WorkbookIssue } from './issue.ts';

/** What is written but can't have the effect it names: no fault of the request, and worth a look. */
export const withoutEffect = (draft: Draft, places: Places, unread: ReadonlySet<string>): WorkbookIssue[] => {
  const issues: WorkbookIssue[] = [];
  const warn = (path: PropertyKey[], message: string) =>
    issues.push({ ...issueForPointer(places, { pointer: pointerOf(path), message }), severity: 'warning' });
  draft.rotations.forEach((rotation, index) => {
    const { required = 0 } = rotation;
    const { length: terms = 0 } = draft.term_structure ?? [];
    if (required === 0 || terms === 0 || unread.has(pointerOf(['rotations', index, 'capacity']))) return;
    const most = Math.max(...Array.from({ length: terms }, (_, term) => postsIn(rotation, term)));
    if (required > most)
      warn(
        ['rotations', index, 'required'],
        `must fill ${required}, but ${rotation.name} has no term with more than ${most} post${most === 1 ? '' : 's'}: more cannot be filled`,
      );
  });
  const pathways = new Set(Object.keys(draft.priority_requirements ?? {}));
  draft.workers?.forEach(({ targeted_pathway: target }, index) => {
    if (target != null && !pathways.has(target))
      warn(
        ['workers', index, 'targeted_pathway'],
        `there is no pathway '${target}' among the pathways: this line is reserved for none; add it there, or leave this empty`,
      );
  });
  return issues;
};
