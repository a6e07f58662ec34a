import { Badge, Body1Strong, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ViewLine } from '#addin/state/plan-view.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { Colours } from '#engine/workbook/index.ts';
import { LineRules } from './line-rules.tsx';

const words = strings.review.lines;

/** How a rotation is shown: by name, in its colour on the sheet. */
export type Tile = { name: string; colours: Colours | undefined };

const useStyles = makeStyles({
  line: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
  },
  faulty: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    padding: tokens.spacingHorizontalS,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  whose: { color: tokens.colorNeutralForeground2 },
  badges: { marginLeft: 'auto', display: 'flex', gap: '4px' },
  year: { gridColumn: '2', display: 'flex', gap: '2px', marginTop: tokens.spacingVerticalXS },
  tile: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    paddingInline: '4px',
    borderRadius: tokens.borderRadiusSmall,
  },
  body: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, paddingTop: 0 },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  held: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  line: ViewLine;
  doctor: string;
  tileOf: (id: string | null) => Tile;
  isOpen: boolean;
  onToggle: (id: string) => void;
};

/** One line: its year in colours; opened, its terms, every rule, and its approval. */
export const LineItem = ({ line, doctor, tileOf, isOpen, onToggle }: Props) => {
  const styles = useStyles();
  const { id, pathway, cells, approved, isFaulty } = line;
  const faults = line.compliance.filter(({ ok }) => !ok).length;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={mergeClasses(styles.line, isFaulty && styles.faulty)}>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={() => onToggle(id)}>
        <Chevron aria-hidden="true" />
        <span className={styles.title}>
          <Body1Strong>{id}</Body1Strong>
          <Caption1 className={styles.whose}>{[doctor, pathway].filter(Boolean).join(' · ')}</Caption1>
          <span className={styles.badges}>
            {isFaulty && (
              <Badge color="danger" appearance="tint">
                {words.faults(faults)}
              </Badge>
            )}
            {approved && (
              <Badge color="success" appearance="tint">
                {words.approved}
              </Badge>
            )}
          </span>
        </span>
        <span className={styles.year}>
          {cells.map((cell, term) => {
            const { name, colours } = tileOf(cell);
            const look = colours && { backgroundColor: `#${colours.fill}`, color: `#${colours.text}` };
            return (
              <span key={term} className={styles.tile} style={look} title={name}>
                {name}
              </span>
            );
          })}
        </span>
      </button>
      {isOpen && <LineDetail line={line} tileOf={tileOf} />}
    </li>
  );
};

const LineDetail = ({ line, tileOf }: Pick<Props, 'line' | 'tileOf'>) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { id, cells, approved, lineCell } = line;
  const sheet = state.review.written?.names.jobLines ?? '';
  return (
    <div className={styles.body}>
      <dl className={styles.terms}>
        {cells.map((cell, term) => (
          <TermRow key={term} term={term} name={tileOf(cell).name} />
        ))}
      </dl>
      <LineRules line={line} />
      <Caption1>{words.scores(line.affinity, line.diversity)}</Caption1>
      <div className={styles.row}>
        {lineCell && (
          <>
            <Button
              size="small"
              aria-label={approved ? words.unapproveOf(id) : words.approveOf(id)}
              disabledFocusable={state.review.task !== null || (line.isFaulty && !approved)}
              onClick={() => void effects.review.approve([id], !approved)}
            >
              {approved ? words.unapprove : words.approve}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void effects.review.show({ sheet, address: lineCell })}
            >
              {words.showLine}
            </Button>
          </>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.calendarOf(id)}
          disabledFocusable={state.review.task !== null}
          onClick={() => void effects.review.export('calendar', id)}
        >
          {words.calendar}
        </Button>
      </div>
    </div>
  );
};

const TermRow = ({ term, name }: { term: number; name: string }) => {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Caption1>{words.term(term + 1)}</Caption1>
      </dt>
      <dd className={styles.held}>{name}</dd>
    </>
  );
};
