import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Issue } from '#addin/components/data/issue.tsx';
import type { Standing } from '#addin/state/standing.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { PlacedViolation } from '#engine/workbook/index.ts';
import { ruleWords } from './rule-words.ts';
import { Section } from './section.tsx';

const words = strings.review.edits;
const shownFirst = 50;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  fault: {
    display: 'grid',
    gap: '2px',
    padding: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const Fault = ({ violation }: { violation: PlacedViolation }) => {
  const { effects } = usePane();
  const styles = useStyles();
  const { place, line_id, term_index, rule, message, source } = violation;
  const what = [line_id, term_index === null ? null : strings.review.lines.term(term_index + 1)].filter(Boolean);
  return (
    <li className={styles.fault}>
      <div>
        {place ? (
          <Link
            as="button"
            className={styles.where}
            onClick={() => void effects.review.show({ sheet: place.sheet, address: place.cell })}
          >
            {place.sheet}!{place.cell}
          </Link>
        ) : (
          <Body1Strong>{words.wholePlan}</Body1Strong>
        )}
        {what.length > 0 && <Caption1 className={styles.quiet}> {what.join(', ')}</Caption1>}
      </div>
      <Body1>{message}</Body1>
      <Caption1 className={styles.quiet}>
        {ruleWords(rule)}. {words.source(source)}
      </Caption1>
    </li>
  );
};

/** What is wrong with the lines as they stand, each with its cell, rule and source; marks on the sheet on request. */
export const Faults = ({ standing, isChecked }: { standing: Standing; isChecked: boolean }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const { violations, read, edits } = standing;
  const count = violations.length + read.issues.length;
  if (count === 0 && !isChecked && edits.length === 0) return null;
  const isBusy = state.review.task !== null;
  return (
    <Section
      title={words.faults(count)}
      actions={
        <>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void effects.review.mark()}>
            {strings.review.mark}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void effects.review.clearMarks()}>
            {strings.review.clear}
          </Button>
        </>
      }
    >
      {count === 0 ? (
        <Body1 className={styles.quiet}>{words.good}</Body1>
      ) : (
        <ul className={styles.list}>
          {read.issues.map((issue) => (
            <Issue key={`${issue.cell} ${issue.message}`} issue={issue} />
          ))}
          {violations.slice(0, most).map((violation) => (
            <Fault
              key={`${violation.line_id} ${violation.term_index} ${violation.rule} ${violation.message}`}
              violation={violation}
            />
          ))}
        </ul>
      )}
      {violations.length > most && (
        <Button appearance="subtle" onClick={() => setMost(violations.length)}>
          {words.more(violations.length - most)}
        </Button>
      )}
    </Section>
  );
};
