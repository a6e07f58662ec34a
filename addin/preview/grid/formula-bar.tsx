import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { preview as words } from '#addin/strings/preview.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '4px',
    padding: '3px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: {
    boxSizing: 'border-box',
    minHeight: '26px',
    padding: '2px 6px',
    fontSize: '13px',
    fontFamily: 'inherit',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  address: { width: '92px', flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0 },
});

type FieldProps = {
  label: string;
  value: string;
  className: string;
  /** @returns whether the text was taken */
  enter: (text: string) => boolean;
};

/** A field that shows what is, and takes what is typed on Enter; Escape gives the old text back. */
const Field = ({ label, value, className, enter }: FieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      aria-label={label}
      className={className}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (draft !== null && draft !== value) enter(draft);
        setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key === 'Enter' && (draft === null || enter(draft))) setDraft(null);
      }}
    />
  );
};

type Props = {
  address: string;
  cell: string;
  content: string;
  goTo: (address: string) => boolean;
  write: (text: string) => boolean;
};

/** Above the grid: which cell is active, and what it holds. */
export const FormulaBar = ({ address, cell, content, goTo, write }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Field label={words.address} value={address} className={`${styles.field} ${styles.address}`} enter={goTo} />
      <Field
        key={cell}
        label={words.contentOf(cell)}
        value={content}
        className={`${styles.field} ${styles.content}`}
        enter={write}
      />
    </div>
  );
};
