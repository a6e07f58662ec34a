import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '#addin/components/shell/card.tsx';
import { isOutOfDate } from '#addin/state/out-of-date.ts';
import type { Answer, Refusal } from '#addin/state/solve.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { verdictOf } from '#addin/state/verdict.ts';
import { strings } from '#addin/strings/en.ts';
import { Conflicts } from './conflicts.tsx';

const words = strings.generate;

const useStyles = makeStyles({
  button: { justifySelf: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** No plan: why, where to mend it, and the way to have fewer lines. */
export const Refused = ({ refusal }: { refusal: Refusal }) => {
  const { effects } = usePane();
  const styles = useStyles();
  const [title, hint] = verdictOf(refusal.response);
  const { conflicts } = refusal.response.diagnostics;
  return (
    <Card tone="bad" title={title} hint={hint || words.conflictsHint}>
      <Conflicts title={words.conflictsTitle(conflicts.length)} refusal={refusal} />
      {!refusal.request.allow_partial_filling && (
        <>
          <Button className={styles.button} onClick={() => void effects.solve.generatePartial()}>
            {words.partial}
          </Button>
          <Caption1 className={styles.hint}>{words.partialHint}</Caption1>
        </>
      )}
    </Card>
  );
};

/** Lines that were built: how many, how good, and on to look at them. */
export const Built = ({ answer }: { answer: Answer }) => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const [title, hint] = verdictOf(answer.response);
  const { requested_lines, built_lines, seconds } = answer.response.summary;
  const isShort = built_lines < requested_lines;
  const hasChanged = isOutOfDate(state);
  return (
    <Card
      tone={isShort || hasChanged ? 'warning' : 'good'}
      title={title}
      hint={`${hint} ${words.took(words.seconds(seconds))}`}
    >
      {hasChanged && <Body1>{strings.review.summary.outOfDate}</Body1>}
      <Button
        className={styles.button}
        appearance="primary"
        onClick={() => dispatch({ type: 'step/go', step: 'review', moved: true })}
      >
        {words.review}
      </Button>
      {isShort && (
        <Conflicts title={words.furtherTitle} refusal={{ ...answer, places: state.data.parsed?.places ?? {} }} />
      )}
    </Card>
  );
};
