import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { strings } from '#addin/strings/en.ts';

/** Says so in place of a step, or a part of one, that could not be loaded or drawn; everything else goes on working. */
export class Boundary extends Component<{ children: ReactNode; of?: 'step' | 'part' }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { title, remedy } = strings.shell.failed[this.props.of ?? 'step'];
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {remedy}
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
