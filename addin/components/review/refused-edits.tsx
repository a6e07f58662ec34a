import { Conflicts } from '#addin/components/generate/conflicts.tsx';
import { Card } from '#addin/components/shell/card.tsx';
import type { Refusal } from '#addin/state/solve.ts';
import { verdictOf } from '#addin/state/verdict.ts';
import { strings } from '#addin/strings/en.ts';

/** Why no plan keeps all that was edited and locked. */
export const RefusedEdits = ({ refusal }: { refusal: Refusal }) => {
  const { response } = refusal;
  const isProven = response.status === 'INFEASIBLE';
  const [title, hint] = isProven ? [strings.review.refusal.title, strings.review.refusal.hint] : verdictOf(response);
  return (
    <Card tone="bad" title={title} hint={hint}>
      <Conflicts title={strings.generate.conflictsTitle(response.diagnostics.conflicts.length)} refusal={refusal} />
    </Card>
  );
};
