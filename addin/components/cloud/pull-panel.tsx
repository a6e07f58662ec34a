import { Body1, Button, Spinner } from '@fluentui/react-components';
import { CloudArrowDown20Regular } from '@fluentui/react-icons';
import { Card } from '#addin/components/shell/card.tsx';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useFormStyles } from './form-styles.ts';
import { Offer } from './pull-offer.tsx';
import { RunChoice } from './run-choice.tsx';
import { Scenarios } from './scenarios.tsx';
import { SignIn } from './sign-in.tsx';

const words = strings.cloud;

/** From signing in to sheets that hold what the organisation has. */
export const PullPanel = ({ onClose }: { onClose: () => void }) => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { user, run, pull, task, said } = state.cloud;
  const title = !user ? words.signIn.title : run ? words.pull.title : words.choose.title;
  return (
    <Card tone="plain" title={title}>
      {!user && <SignIn />}
      {user && <RunChoice />}
      {user && run && !pull && (
        <Button
          className={styles.start}
          appearance="primary"
          icon={task === 'pull' ? <Spinner size="tiny" /> : <CloudArrowDown20Regular />}
          disabledFocusable={task !== null}
          onClick={() => void effects.cloud.comparePull()}
        >
          {words.pull.compare}
        </Button>
      )}
      {user && run && pull && <Offer pull={pull} />}
      {user && <Body1 role="status">{said}</Body1>}
      {user && run && <Scenarios />}
      <Button className={styles.start} onClick={onClose}>
        {words.choose.close}
      </Button>
    </Card>
  );
};
