import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

/** Enough to see what a change here has done; the Data step lists all. */
const mostShown = 3;

const useStyles = makeStyles({
  foot: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  button: { justifySelf: 'start' },
});

/** The way on: to Generate, or back to Data while something there, the rules set here included, has to be put right. */
export const RulesFoot = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { parsed } = state.data;
  if (!parsed) return null;
  const ready = parsed.request !== null;
  const errors = parsed.issues.filter(({ severity }) => severity === 'error');
  return (
    <div className={styles.foot}>
      <div role="status">
        {!ready && (
          <>
            <Body1>{strings.rules.errors(errors.length)}</Body1>
            <ul className={styles.list}>
              {errors.slice(0, mostShown).map(({ sheet, cell, message }) => (
                <li key={`${sheet}!${cell} ${message}`}>
                  <Caption1>{message}</Caption1>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.button}
        icon={<ArrowRight16Regular />}
        iconPosition="after"
        onClick={() => dispatch({ type: 'step/go', step: ready ? 'generate' : 'data', moved: true })}
      >
        {ready ? strings.rules.next : strings.rules.showErrors}
      </Button>
    </div>
  );
};
