import {
  Button,
  Caption1,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { type LockKind, lockKey, type PaneLock } from '#addin/state/locks.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Section } from './section.tsx';

const words = strings.review.locks;
const most = 40;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const kinds: [LockKind, string][] = [
  ['cell', words.lockCell],
  ['line', words.lockLine],
  ['term', words.lockTerm],
];

const nameOf = (lock: PaneLock): string => {
  if (lock.kind === 'cell') return words.cell(lock.line_id, lock.term_index + 1);
  return lock.kind === 'line' ? words.line(lock.line_id) : words.term(lock.term_index + 1);
};

/** What stays as it is when the lines are solved again; taken from the cells selected on the sheet. */
export const Locks = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { locks, task } = state.review;
  const fromSheet = state.data.parsed?.draft.locks?.length ?? 0;
  return (
    <Section
      title={words.title}
      actions={
        locks.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => void effects.review.unlock(locks)}>
            {words.removeAll}
          </Button>
        )
      }
    >
      <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      <div className={styles.row}>
        {kinds.map(([kind, label]) => (
          <Button
            key={kind}
            size="small"
            icon={<LockClosed16Regular />}
            disabledFocusable={task !== null}
            onClick={() => void effects.review.lock(kind)}
          >
            {label}
          </Button>
        ))}
      </div>
      {locks.length === 0 ? (
        <Caption1 className={styles.quiet}>{words.none}</Caption1>
      ) : (
        <ul className={styles.row} aria-label={words.list}>
          {locks.slice(0, most).map((lock) => (
            <li key={lockKey(lock)}>
              <InteractionTag size="small" appearance="brand">
                <InteractionTagPrimary hasSecondaryAction onClick={() => void showLock(lock)}>
                  {nameOf(lock)}
                </InteractionTagPrimary>
                <InteractionTagSecondary aria-label={words.remove} onClick={() => void effects.review.unlock([lock])} />
              </InteractionTag>
            </li>
          ))}
          {locks.length > most && <Caption1 as="span">{words.more(locks.length - most)}</Caption1>}
        </ul>
      )}
      {fromSheet > 0 && <Caption1 className={styles.quiet}>{words.ofSheet(fromSheet)}</Caption1>}
    </Section>
  );

  /** Selects the cell (the line's first, the term's first) that a lock is about. */
  function showLock(lock: PaneLock): void {
    const read = state.review.standing?.read;
    const line = read?.lines.find(({ id }) => lock.kind === 'term' || id === lock.line_id);
    const address = lock.kind === 'line' ? line?.lineCell : line?.addresses[lock.term_index];
    if (read && address) void effects.review.show({ sheet: read.sheet, address });
  }
};
