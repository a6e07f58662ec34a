import { Body1, Button, Caption1, Spinner } from '@fluentui/react-components';
import { CloudArrowUp20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFormStyles } from '#addin/components/cloud/form-styles.ts';
import { projectReason } from '#addin/components/cloud/project-reason.ts';
import { RunChoice } from '#addin/components/cloud/run-choice.tsx';
import { SignIn } from '#addin/components/cloud/sign-in.tsx';
import { Card } from '#addin/components/shell/card.tsx';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Offered } from './push-offer.tsx';

const words = strings.cloud.push;

/** From approved lines to a run that holds them. `ready`: how many can be pushed. */
export const Push = ({ ready }: { ready: number }) => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const [isAsked, setIsAsked] = useState(false);
  const { user, run, task, push, pending, outcome, snapshot, said } = state.cloud;
  const isConnected = user !== null && run !== null;
  const reason =
    projectReason(state.cloud) ??
    (isConnected && run.role === 'viewer' ? strings.cloud.choose.viewer : ready === 0 ? words.none : null);
  const ask = (): void => {
    if (isConnected) void effects.cloud.comparePush();
    else setIsAsked(true);
  };
  return (
    <div className={styles.stack}>
      {pending && !push && task === null && (
        <Card tone="warning" title={words.lostTitle} hint={words.lost}>
          {user ? (
            <Button className={styles.start} appearance="primary" onClick={() => void effects.cloud.askAgain()}>
              {words.ask}
            </Button>
          ) : (
            <SignIn />
          )}
        </Card>
      )}
      {outcome && (
        <Card
          tone="good"
          title={outcome.kind === 'push' ? words.doneTitle : words.restored}
          hint={words.done(outcome.count, outcome.run, outcome.revision)}
        >
          {outcome.hadArrived && <Body1>{words.arrived}</Body1>}
        </Card>
      )}
      {push && run && <Offered offer={push} run={run} />}
      {!push && (
        <div className={styles.tight}>
          <Button
            className={styles.start}
            appearance="primary"
            icon={task === 'compare' ? <Spinner size="tiny" /> : <CloudArrowUp20Regular />}
            disabledFocusable={reason !== null || task !== null}
            aria-describedby={reason === null ? undefined : 'push-reason'}
            onClick={ask}
          >
            {words.compare}
          </Button>
          {reason !== null && (
            <Caption1 id="push-reason" className={styles.quiet}>
              {strings.cloud.reason(words.compare, reason)}
            </Caption1>
          )}
        </div>
      )}
      {(isAsked || user) && (
        <Card tone="plain" title={user ? strings.cloud.choose[run ? 'chosen' : 'title'] : strings.cloud.signIn.title}>
          {user ? <RunChoice /> : !pending && <SignIn />}
        </Card>
      )}
      {isConnected && snapshot && !push && run.role !== 'viewer' && (
        <Button
          className={styles.start}
          disabledFocusable={task !== null}
          onClick={() => void effects.cloud.compareRestore()}
        >
          {words.restore(snapshot.lines)}
        </Button>
      )}
      <Body1 role="status">{said}</Body1>
    </div>
  );
};
