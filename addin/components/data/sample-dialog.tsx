import {
  Body1,
  Button,
  CompoundButton,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Sample } from '#addin/api/samples.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  list: { display: 'grid', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  sample: { justifyContent: 'flex-start', textAlign: 'left', maxWidth: 'none' },
});

/** The shipped samples; one click loads one. */
export const SampleDialog = ({ samples, onClose }: { samples: readonly Sample[]; onClose: () => void }) => {
  const { effects } = usePane();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{strings.data.sampleTitle}</DialogTitle>
          <DialogContent>
            <Body1>{strings.data.sampleIntro}</Body1>
            <div className={styles.list}>
              {samples.map((sample) => (
                <CompoundButton
                  key={sample.id}
                  className={styles.sample}
                  secondaryContent={sample.note}
                  onClick={() => {
                    onClose();
                    void effects.data.loadSample(sample);
                  }}
                >
                  {sample.title}
                </CompoundButton>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.data.mapping.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
