import { Body1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular } from '@fluentui/react-icons';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { WorkbookIssue } from '#engine/workbook/index.ts';

const useStyles = makeStyles({
  issue: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  icon: { marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  cell: { fontWeight: tokens.fontWeightSemibold },
  message: { display: 'block' },
});

/** One issue; its cell is a button that shows it in the workbook; where there is no such sheet, the Rules step is. */
export const Issue = ({ issue }: { issue: WorkbookIssue }) => {
  const { state, dispatch, effects } = usePane();
  const styles = useStyles();
  const { sheet, cell, severity, message } = issue;
  // What no sheet says is said in the Rules step: there is no cell to show.
  const isThere = state.data.sheets?.some(({ name }) => name === sheet) ?? true;
  const isError = severity === 'error';
  const Icon = isError ? ErrorCircle16Filled : Info16Regular;
  return (
    <li className={mergeClasses(styles.issue, isError && styles.error)}>
      <Icon
        className={mergeClasses(styles.icon, isError && styles.errorIcon)}
        aria-label={isError ? strings.data.error : strings.data.warning}
      />
      <div>
        {isThere ? (
          <Link as="button" className={styles.cell} onClick={() => void effects.data.show({ sheet, address: cell })}>
            {sheet}!{cell}
          </Link>
        ) : (
          <Link
            as="button"
            className={styles.cell}
            onClick={() => dispatch({ type: 'step/go', step: 'rules', moved: true })}
          >
            {strings.data.inRules(sheet)}
          </Link>
        )}
        <Body1 className={styles.message}>{message}</Body1>
      </div>
    </li>
  );
};
