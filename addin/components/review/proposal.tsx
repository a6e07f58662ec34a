import { Body1, Button, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Card } from '#addin/components/shell/card.tsx';
import type { Proposal as ProposalOfLines } from '#addin/state/review.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { CellEdit } from '#engine/workbook/index.ts';
import { rotationLabels } from '#engine/workbook/result/labels.ts';

const words = strings.review.proposal;
const shownFirst = 30;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, margin: 0 },
  changes: { display: 'grid', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
});

const byLine = (changes: readonly CellEdit[]): [string, CellEdit[]][] => {
  const lines = new Map<string, CellEdit[]>();
  for (const change of changes) lines.set(change.line_id, [...(lines.get(change.line_id) ?? []), change]);
  return [...lines];
};

const LineChanges = ({
  line,
  changes,
  nameOf,
}: {
  line: string;
  changes: readonly CellEdit[];
  nameOf: (id: string | null) => string;
}) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const id = useId();
  const sheet = state.review.written?.names.jobLines ?? '';
  const isBusy = state.review.task !== null;
  return (
    <li className={styles.line} aria-labelledby={id}>
      <div className={styles.row}>
        <Subtitle2 as="h3" id={id} className={styles.name}>
          {line}
        </Subtitle2>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={words.acceptOf(line)}
          onClick={() => void effects.review.accept([line])}
        >
          {words.accept}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.declineOf(line)}
          onClick={() => effects.review.decline([line])}
        >
          {words.decline}
        </Button>
      </div>
      <ul className={styles.changes}>
        {changes.map(({ cell, term_index, from, to }) => (
          <li key={cell}>
            <Link as="button" onClick={() => void effects.review.show({ sheet, address: cell })}>
              {cell}
            </Link>
            <Body1> {words.change(term_index + 1, nameOf(from), nameOf(to))}</Body1>
          </li>
        ))}
      </ul>
    </li>
  );
};

/** Every cell a new answer would change, by line, to be accepted or turned down before anything is written. */
export const Proposal = ({ proposal: { how, answer, changes } }: { proposal: ProposalOfLines }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const lines = byLine(changes);
  const labels = rotationLabels(answer.request.rotations);
  const nameOf = (id: string | null): string => (id === null ? words.nothing : (labels.get(id) ?? id));
  return (
    <Card tone="plain" title={words.title(changes.length, lines.length)} hint={words[how]}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={state.review.task !== null}
          onClick={() => void effects.review.accept(null)}
        >
          {words.acceptAll}
        </Button>
        <Button appearance="subtle" onClick={() => effects.review.decline(null)}>
          {words.declineAll}
        </Button>
      </div>
      <ul className={styles.list}>
        {lines.slice(0, most).map(([line, own]) => (
          <LineChanges key={line} line={line} changes={own} nameOf={nameOf} />
        ))}
      </ul>
      {lines.length > most && (
        <Button appearance="subtle" onClick={() => setMost(lines.length)}>
          <Caption1>{words.more(lines.length - most)}</Caption1>
        </Button>
      )}
    </Card>
  );
};
