import { Button, Spinner } from '@fluentui/react-components';
import { useFormStyles } from '#addin/components/cloud/form-styles.ts';
import { Card } from '#addin/components/shell/card.tsx';
import type { ChosenRun, PushOffer } from '#addin/state/cloud.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { ChangeCounts, LineChanges } from './line-changes.tsx';

const words = strings.cloud.push;

/** What a push or a restore would change, before it does; over what others pushed only by choice. */
export const Offered = ({ offer, run }: { offer: PushOffer; run: ChosenRun }) => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { task } = state.cloud;
  const isConflict = offer.revision !== run.revision;
  const otherYear =
    offer.kind === 'push' && offer.otherYear && run.year_start
      ? words.otherYear(offer.otherYear, run.year_start)
      : null;
  const warnings = [isConflict ? words.conflict(run.revision, offer.revision) : null, otherYear].filter(Boolean);
  const names = new Map(state.review.standing?.request.rotations.map(({ id, name }) => [id, name]));
  const title =
    offer.kind === 'restore'
      ? words.restoreTitle(offer.snapshot)
      : isConflict
        ? words.conflictTitle
        : words.to(run.label);
  const confirm =
    offer.kind === 'restore' ? words.restoreConfirm : isConflict ? words.overwrite : words.confirm(offer.count);
  return (
    <Card tone={warnings.length > 0 ? 'warning' : 'plain'} title={title} hint={warnings.join(' ') || undefined}>
      <ChangeCounts diff={offer.diff} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={task === 'push' ? <Spinner size="tiny" /> : undefined}
          disabledFocusable={task !== null}
          onClick={() => void effects.cloud.push()}
        >
          {confirm}
        </Button>
        <Button disabledFocusable={task !== null} onClick={effects.cloud.decline}>
          {words.cancel}
        </Button>
      </div>
      <LineChanges diff={offer.diff} nameOf={(id) => names.get(id) ?? id} />
    </Card>
  );
};
