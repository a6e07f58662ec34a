import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { WorkbookIssue } from '#engine/workbook/index.ts';
import { Issue } from './issue.tsx';

/** How many are drawn at first: more than a planner mends in one go. */
const shownFirst = 50;

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** What is merely good to know stands with what it is about: specialties that were read from names, in their own list. */
const errorsFirst = (issues: readonly WorkbookIssue[]): WorkbookIssue[] =>
  ['error', 'warning'].flatMap((severity) => issues.filter((issue) => issue.severity === severity));

/** Everything that was found, errors first, each with its cell. */
export const Issues = ({ issues }: { issues: readonly WorkbookIssue[] }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const sorted = errorsFirst(issues);
  const isBusy = state.data.task !== null;
  const left = sorted.length - most;
  return (
    <section className={styles.section} aria-labelledby="issues-title">
      <div className={styles.head}>
        <Subtitle2 as="h3" id="issues-title" className={styles.title}>
          {strings.data.issuesTitle} ({sorted.length})
        </Subtitle2>
        <Button size="small" disabledFocusable={isBusy || sorted.length === 0} onClick={() => void effects.data.mark()}>
          {strings.data.mark}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void effects.data.clearMarks()}>
          {strings.data.clear}
        </Button>
      </div>
      {sorted.length > 0 && (
        <ul className={styles.list}>
          {sorted.slice(0, most).map((issue) => (
            <Issue key={`${issue.sheet}!${issue.cell} ${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button appearance="subtle" onClick={() => setMost(sorted.length)}>
          {strings.data.more(left)}
        </Button>
      )}
    </section>
  );
};
