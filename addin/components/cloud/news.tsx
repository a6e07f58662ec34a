import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useProject } from './use-project.ts';

const words = strings.cloud.news;

/** Says when somebody else changed the run this workbook works for. */
export const News = () => {
  useProject();
  const { state, dispatch } = usePane();
  const { run, remote, push, user, task } = state.cloud;
  const isMoved = user && run && remote && remote.revision !== run.revision && task === null;
  // The comparison says it better.
  if (!isMoved || (push && push.revision === remote.revision)) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{words.changed(run.label, run.revision, remote.revision)}</MessageBarBody>
      {state.step.at !== 'publish' && (
        <MessageBarActions>
          <Button size="small" onClick={() => dispatch({ type: 'step/go', step: 'publish', moved: true })}>
            {words.compare}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
