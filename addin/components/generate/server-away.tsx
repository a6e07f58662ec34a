import { Button, makeStyles } from '@fluentui/react-components';
import { Card } from '#addin/components/shell/card.tsx';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({ button: { justifySelf: 'start' } });

/** Says that generating has to wait, and what need not. */
export const ServerAway = () => {
  const { effects } = usePane();
  const styles = useStyles();
  return (
    <Card tone="warning" title={strings.generate.awayTitle} hint={strings.generate.awayHint}>
      <Button className={styles.button} onClick={() => void effects.solve.look()}>
        {strings.generate.again}
      </Button>
    </Card>
  );
};
