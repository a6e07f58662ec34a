import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import {
  BeakerAdd20Regular,
  CheckmarkCircle20Regular,
  Presenter20Regular,
  TableAdd20Regular,
  TextColumnTwo20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { DemoOrganization } from '#addin/api/presale.ts';
import type { Sample } from '#addin/api/samples.ts';
import { projectReason } from '#addin/components/cloud/project-reason.ts';
import { Boundary } from '#addin/components/shell/boundary.tsx';
import type { DataTask } from '#addin/state/data.ts';
import { holdsContent } from '#addin/state/holds-content.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { PullButton } from './pull-button.tsx';

const SampleDialog = lazy(async () => ({ default: (await import('./sample-dialog.tsx')).SampleDialog }));
const PresaleDialog = lazy(async () => ({ default: (await import('./presale-dialog.tsx')).PresaleDialog }));
const MappingDialog = lazy(async () => ({ default: (await import('./mapping-dialog.tsx')).MappingDialog }));

const PullPanel = lazy(async () => ({ default: (await import('#addin/components/cloud/pull-panel.tsx')).PullPanel }));

const useStyles = makeStyles({
  actions: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  button: { justifyContent: 'flex-start', minWidth: 0, textAlign: 'left' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** What can be done with the workbook's data; `isEmpty`: there are no input sheets yet. */
export const DataActions = ({ isEmpty }: { isEmpty: boolean }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [samples, setSamples] = useState<readonly Sample[] | null>(null);
  const [demos, setDemos] = useState<readonly DemoOrganization[] | null>(null);
  const [isMapping, setIsMapping] = useState(false);
  const [isPulling, setIsPulling] = useState(false);
  const { task, said, sheets } = state.data;
  const noPull = projectReason(state.cloud);
  const iconOf = (name: DataTask, icon: React.JSX.Element) => (task === name ? <Spinner size="tiny" /> : icon);
  const isForeign = isEmpty && holdsContent(sheets);
  const look = (isMain: boolean) => (isMain ? 'primary' : 'secondary');
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={look(isEmpty && !isForeign)}
          icon={iconOf('template', <TableAdd20Regular />)}
          disabledFocusable={task !== null}
          onClick={() => void effects.data.createTemplate()}
        >
          {strings.data.createTemplate}
        </Button>
        <Button
          className={styles.button}
          icon={iconOf('sample', <BeakerAdd20Regular />)}
          disabledFocusable={task !== null}
          onClick={() => void effects.data.listSamples(setSamples)}
        >
          {strings.data.loadSample}
        </Button>
        <Button
          className={styles.button}
          icon={iconOf('presale', <Presenter20Regular />)}
          disabledFocusable={task !== null}
          onClick={() => void effects.data.listDemos(setDemos)}
        >
          {strings.data.presale.button}
        </Button>
        <PullButton className={styles.button} isOpen={isPulling} onClick={() => setIsPulling(!isPulling)} />
        <Button
          className={styles.button}
          appearance={look(!isEmpty && !state.data.parsed?.request)}
          icon={iconOf('check', <CheckmarkCircle20Regular />)}
          disabledFocusable={task !== null}
          onClick={() => void effects.data.check()}
        >
          {strings.data.checkData}
        </Button>
        <Button
          className={styles.button}
          appearance={isForeign ? 'primary' : 'subtle'}
          icon={<TextColumnTwo20Regular />}
          disabledFocusable={task !== null || !sheets?.length}
          onClick={() => setIsMapping(true)}
        >
          {strings.data.chooseColumns}
        </Button>
      </div>
      {noPull !== null && (
        <Caption1 id="pull-reason" className={styles.reason}>
          {strings.cloud.reason(strings.data.pull, noPull)}
        </Caption1>
      )}
      <Body1 role="status">{said}</Body1>
      <Boundary of="part">
        <Suspense fallback={null}>
          {isPulling && <PullPanel onClose={() => setIsPulling(false)} />}
          {samples && <SampleDialog samples={samples} onClose={() => setSamples(null)} />}
          {demos && <PresaleDialog organizations={demos} onClose={() => setDemos(null)} />}
          {isMapping && <MappingDialog onClose={() => setIsMapping(false)} />}
        </Suspense>
      </Boundary>
    </div>
  );
};
