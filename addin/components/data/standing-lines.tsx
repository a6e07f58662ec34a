import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { checkWorkbook, type PlacedFinding } from '#engine/workbook/check-workbook.ts';
import { isResultName, type WorkbookIssue } from '#engine/workbook/index.ts';
import { Issue } from './issue.tsx';

const words = strings.data.standing;
/** How many are drawn at first. */
const shownFirst = 20;

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  title: { margin: 0 },
});

const keyOf = ({ sheet, cell, message }: WorkbookIssue): string => `${sheet}!${cell} ${message}`;

const asIssue = ({ sheet, cell, message, source }: PlacedFinding): WorkbookIssue => ({
  sheet,
  cell,
  severity: 'error',
  message: source ? words.withSource(message, source) : message,
});

/**
 * Lines that stand in the workbook and were not written from here: on the council's planning sheet, in a year plan, or in a result that
 * came back from somebody else. They are checked as the sheets are now; nothing is written.
 */
export const StandingLines = () => {
  const { state } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const { sheets, mapping } = state.data;
  const { written } = state.review;
  const { overrides } = state.rules;
  const checked = useMemo(() => {
    // The result that was written from here is the Review step's.
    const others = written ? sheets?.filter(({ name }) => !isResultName(name)) : sheets;
    return others ? checkWorkbook(others, overrides, mapping) : null;
  }, [sheets, overrides, mapping, written]);
  if (!checked || checked.lines === 0) return null;
  const listed = new Set(state.data.parsed?.issues.map(keyOf));
  const found = [...checked.issues.filter((issue) => !listed.has(keyOf(issue))), ...checked.violations.map(asIssue)];
  return (
    <section className={styles.section} aria-labelledby="standing-title">
      <Subtitle2 as="h3" id="standing-title" className={styles.title}>
        {words.title(checked.lines, checked.sheet)}
      </Subtitle2>
      <Body1>{found.length === 0 ? words.well(checked.kind) : words.found(found.length)}</Body1>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.slice(0, most).map((issue, index) => (
            <Issue key={`${keyOf(issue)} ${index}`} issue={issue} />
          ))}
        </ul>
      )}
      {found.length > most && (
        <Button appearance="subtle" onClick={() => setMost(found.length)}>
          {words.more(found.length - most)}
        </Button>
      )}
    </section>
  );
};
