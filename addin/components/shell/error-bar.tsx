import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

/** The one place where a failure is told. */
export const ErrorBar = () => {
  const { state, dispatch } = usePane();
  if (!state.notice) return null;
  const { message, remedy, retry } = state.notice;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {remedy}
      </MessageBarBody>
      <MessageBarActions>
        {retry && (
          <Button size="small" onClick={retry}>
            {strings.shell.tryAgain}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={() => dispatch({ type: 'notice/clear' })}>
          {strings.shell.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
