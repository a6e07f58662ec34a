import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** How much this browser remembers of what the planner said of positions, and the way to forget it. */
export const Remembered = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { remembered, task } = state.data;
  if (remembered === 0) return null;
  return (
    <div className={styles.row}>
      <Body1 className={styles.text}>{strings.specialties.rememberedCount(remembered)}</Body1>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={task !== null}
        onClick={() => void effects.specialties.forget()}
      >
        {strings.specialties.forget}
      </Button>
    </div>
  );
};
