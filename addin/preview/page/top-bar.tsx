import { Button, makeStyles, Select, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowRedo20Regular, ArrowUndo20Regular, FolderOpen20Regular, Save20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Sample } from '#addin/api/samples.ts';
import { preview as words } from '#addin/strings/preview.ts';
import { useWorkbook } from '../use-workbook.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    alignItems: 'center',
    gap: '6px',
    padding: '6px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: 600, margin: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  samples: { maxWidth: '210px' },
});

const empty = 'empty';

type Props = {
  workbook: PreviewWorkbook;
  samples: readonly Sample[];
  openFile: (file: File) => void;
  save: () => void;
  /** null: an empty workbook. */
  openSample: (sample: Sample | null) => void;
};

/** Above grid and pane: which workbook this is, and where others come from. */
export const TopBar = ({ workbook, samples, openFile, save, openSample }: Props) => {
  const styles = useStyles();
  useWorkbook(workbook);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{words.title}</h1>
      <span className={styles.name}>{workbook.name}</span>
      <Tooltip content={words.undo} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          disabled={!workbook.canUndo}
          onClick={() => workbook.undo()}
        />
      </Tooltip>
      <Tooltip content={words.redo} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowRedo20Regular />}
          disabled={!workbook.canRedo}
          onClick={() => workbook.redo()}
        />
      </Tooltip>
      <Select
        className={styles.samples}
        aria-label={words.chooseSample}
        value=""
        onChange={(_, { value }) => {
          const sample = samples.find(({ id }) => id === value);
          if (sample || value === empty) openSample(sample ?? null);
        }}
      >
        <option value="" disabled>
          {words.chooseSample}
        </option>
        {samples.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value={empty}>{words.startEmpty}</option>
      </Select>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) openFile(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <Button icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      <Button icon={<Save20Regular />} onClick={save}>
        {words.save}
      </Button>
    </header>
  );
};
