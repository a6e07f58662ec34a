import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RunStrip } from '#addin/components/generate/run-strip.tsx';
import { Card } from '#addin/components/shell/card.tsx';
import { foreignLines } from '#addin/state/foreign-lines.ts';
import { isOutOfDate } from '#addin/state/out-of-date.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Actions } from './actions.tsx';
import { ExportedFile } from './exported-file.tsx';
import { Faults } from './faults.tsx';
import { Locks } from './locks.tsx';
import { Proposal } from './proposal.tsx';
import { RefusedEdits } from './refused-edits.tsx';
import { Summary } from './summary.tsx';
import { usePlan } from './use-plan.ts';
import { Views } from './views.tsx';

const words = strings.review;

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  button: { justifySelf: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** From lines to lines that hold: read them, edit them on their sheet, check, solve again around the edits, approve. */
export const ReviewStep = () => {
  const { state, dispatch, effects } = usePane();
  const styles = useStyles();
  const { view, isNewer } = usePlan();
  const { answer, run } = state.solve;
  const { standing, isChecked, proposal, refusal, file } = state.review;
  const foreign = foreignLines(state.data.sheets);
  if (!view && foreign.length > 0)
    return (
      <Card tone="plain" title={words.foreign(foreign)} hint={words.foreignHint}>
        <div className={styles.buttons}>
          {foreign.map((sheet) => (
            <Button
              key={sheet}
              appearance="primary"
              disabledFocusable={state.review.task !== null}
              onClick={() => void effects.review.takeOver(sheet)}
            >
              {foreign.length === 1 ? words.takeOver : words.takeOverOf(sheet)}
            </Button>
          ))}
          <Button onClick={() => dispatch({ type: 'step/go', step: 'data', moved: true })}>{words.toData}</Button>
        </div>
      </Card>
    );
  if (!view)
    return (
      <Card tone="plain" title={words.none} hint={words.noneHint}>
        <Button className={styles.button} onClick={() => dispatch({ type: 'step/go', step: 'generate', moved: true })}>
          {words.toGenerate}
        </Button>
      </Card>
    );
  return (
    <div className={styles.step}>
      {answer && (
        <Summary answer={answer} isEdited={(standing?.edits.length ?? 0) > 0} isOutOfDate={isOutOfDate(state)} />
      )}
      <Actions isNewer={isNewer} />
      {file && <ExportedFile file={file} />}
      {run && <RunStrip run={run} />}
      {proposal && <Proposal proposal={proposal} />}
      {refusal && <RefusedEdits refusal={refusal} />}
      {standing && <Faults standing={standing} isChecked={isChecked} />}
      {standing && <Locks />}
      <Views view={view} />
    </div>
  );
};
