import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Issue } from '#addin/components/data/issue.tsx';
import { Card } from '#addin/components/shell/card.tsx';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { WorkbookIssue } from '#engine/workbook/index.ts';

/** More than a planner mends in one go; the Data step has them all. */
const most = 8;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  button: { justifySelf: 'start' },
});

/** Sends the planner to the cells that keep lines from being generated. */
export const NotReady = ({
  title,
  hint,
  issues,
}: {
  title: string;
  hint: string;
  issues: readonly WorkbookIssue[];
}) => {
  const { dispatch } = usePane();
  const styles = useStyles();
  return (
    <Card tone="bad" title={title} hint={hint}>
      {issues.length > 0 && (
        <ul className={styles.list}>
          {issues.slice(0, most).map((issue) => (
            <Issue key={`${issue.sheet}!${issue.cell} ${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
      {issues.length > most && <Body1>{strings.generate.moreIssues(issues.length - most)}</Body1>}
      <Button className={styles.button} onClick={() => dispatch({ type: 'step/go', step: 'data', moved: true })}>
        {strings.generate.toData}
      </Button>
    </Card>
  );
};
