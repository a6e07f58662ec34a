import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Play20Filled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { figuresOf } from '#addin/state/figures.ts';
import { shippedRuleset } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { NotReady } from './not-ready.tsx';
import { Built, Refused } from './outcome.tsx';
import { RunStrip } from './run-strip.tsx';
import { ServerAway } from './server-away.tsx';

const words = strings.generate;

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  start: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** From a request without a fault to job lines, or to the reasons why there are none. */
export const GenerateStep = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { run, answer, refusal, isAway, faults } = state.solve;
  const { parsed } = state.data;
  useEffect(() => void effects.solve.look(), [effects]);
  const errors = parsed?.issues.filter(({ severity }) => severity === 'error') ?? [];
  const isEmpty = parsed !== null && Object.keys(parsed.readFrom).length === 0;
  const figures = parsed?.request ? figuresOf(parsed) : null;
  return (
    <div className={styles.step}>
      <div className={styles.start}>
        <Body1 className={styles.hint}>{words.intro}</Body1>
        {figures && <Body1>{words.asks(figures.lines ?? 0, figures.rotations, shippedRuleset(state).name)}</Body1>}
        <Button
          appearance="primary"
          icon={<Play20Filled />}
          disabledFocusable={run !== null}
          onClick={() => void effects.solve.generate()}
        >
          {words.button}
        </Button>
      </div>
      {isAway && !run && <ServerAway />}
      {isEmpty && <NotReady title={words.noSheets} hint={words.noSheetsHint} issues={[]} />}
      {!isEmpty && errors.length > 0 && (
        <NotReady title={words.notReady(errors.length)} hint={words.notReadyHint} issues={errors} />
      )}
      {faults.length > 0 && <NotReady title={words.faultsTitle} hint={words.notReadyHint} issues={faults} />}
      {run && <RunStrip run={run} />}
      {!run && refusal && <Refused refusal={refusal} />}
      {!run && !refusal && answer && <Built answer={answer} />}
    </div>
  );
};
