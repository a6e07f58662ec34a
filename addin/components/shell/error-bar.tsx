import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalM, marginBottom: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** The one place where a failure is told: what failed, what helps, and a way to try again. */
export const ErrorBar = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { notice } = state;
  return (
    <div role="alert">
      {notice && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{notice.message}</MessageBarTitle> {notice.remedy}
          </MessageBarBody>
          <MessageBarActions>
            {notice.retry && (
              <Button size="small" onClick={notice.retry}>
                {strings.shell.tryAgain}
              </Button>
            )}
            <Button size="small" appearance="transparent" onClick={() => dispatch({ type: 'notice/clear' })}>
              {strings.shell.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
};
