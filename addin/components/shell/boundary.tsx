import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { strings } from '#addin/strings/en.ts';

/** Says so in place of a step that could not be loaded or drawn; the other steps go on working. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{strings.shell.stepFailed}</MessageBarTitle> {strings.shell.stepFailedRemedy}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => location.reload()}>
            {strings.shell.openAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
