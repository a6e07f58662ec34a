import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components';
import { ArrowExportLtr20Regular } from '@fluentui/react-icons';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const words = strings.review.exports;
const kinds = ['lines', 'allocations', 'calendars'] as const;

/** Files of the plan for those who have no workbook. */
export const ExportMenu = ({ className, isBusy }: { className: string; isBusy: boolean }) => {
  const { state, effects } = usePane();
  const isMaking = state.review.task === 'export';
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          icon={isMaking ? <Spinner size="tiny" /> : <ArrowExportLtr20Regular />}
          disabledFocusable={isBusy}
        >
          {words.menu}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map((kind) => (
            <MenuItem key={kind} onClick={() => void effects.review.export(kind)}>
              {words.kinds[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
