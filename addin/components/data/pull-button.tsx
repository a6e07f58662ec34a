import { Button } from '@fluentui/react-components';
import { CloudArrowDown20Regular } from '@fluentui/react-icons';
import { projectReason } from '#addin/components/cloud/project-reason.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

/** Opens and closes the panel of pulling; disabled where there is nothing to pull from. */
export const PullButton = ({
  className,
  isOpen,
  onClick,
}: {
  className: string;
  isOpen: boolean;
  onClick: () => void;
}) => {
  const { state } = usePane();
  const reason = projectReason(state.cloud);
  return (
    <Button
      className={className}
      icon={<CloudArrowDown20Regular />}
      disabledFocusable={reason !== null}
      aria-describedby={reason === null ? undefined : 'pull-reason'}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      {strings.data.pull}
    </Button>
  );
};
