import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { preview as words } from '#addin/strings/preview.ts';

type Props = { name: string; isOpen: boolean; answer: (replace: boolean) => void };

/** Asked before a workbook with unsaved changes gives way to another. */
export const ReplaceDialog = ({ name, isOpen, answer }: Props) => (
  <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && answer(false)}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{words.replaceTitle}</DialogTitle>
        <DialogContent>{words.replaceText(name)}</DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={() => answer(true)}>
            {words.replace}
          </Button>
          <Button onClick={() => answer(false)}>{words.keep}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
