import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Filled, Dismiss16Filled } from '@fluentui/react-icons';
import type { ViewLine } from '#addin/state/plan-view.ts';
import { strings } from '#addin/strings/en.ts';
import { ruleWords } from './rule-words.ts';

const words = strings.review.lines;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  rule: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  icon: { marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  text: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Every rule as it stands for one line: kept or broken, its value, its limit and where the rule comes from. */
export const LineRules = ({ line }: { line: ViewLine }) => {
  const styles = useStyles();
  if (line.compliance.length === 0) return <Body1>{words.noRules}</Body1>;
  return (
    <ul className={styles.list}>
      {line.compliance.map(({ rule, ok, value, limit, source }) => {
        const Icon = ok ? Checkmark16Filled : Dismiss16Filled;
        return (
          <li key={rule} className={styles.rule}>
            <Icon
              className={mergeClasses(styles.icon, !ok && styles.broken)}
              aria-label={ok ? words.kept : words.brokenRule}
            />
            <div>
              <Body1 className={styles.text}>{ruleWords(rule)}</Body1>
              <Caption1 className={styles.text}>
                {words.value}: <b>{value}</b>. {words.limit}: <b>{limit}</b>
              </Caption1>
              <Caption1 className={styles.quiet}>{strings.review.edits.source(source)}</Caption1>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
