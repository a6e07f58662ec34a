import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { inForce, shippedRuleset } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { boundSetting, settingAt } from './settings.ts';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, display: 'block' },
  warning: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The year in numbers, and whether the rules want another number of terms: no line would be legal then. */
export const YearNote = () => {
  const { state } = usePane();
  const styles = useStyles();
  const terms = inForce(state, settingAt('term_structure')).value;
  const wanted = inForce(state, boundSetting('terms')).value;
  if (!Array.isArray(terms)) return null;
  const weeks = terms.reduce((sum: number, term: number) => sum + term, 0);
  const differs = typeof wanted === 'number' && wanted !== terms.length;
  return (
    <div role="status">
      <Caption1 className={styles.note}>{strings.rules.year(terms.length, weeks)}</Caption1>
      {differs && (
        <Caption1 className={styles.warning}>
          {strings.rules.otherTerms(shippedRuleset(state).name, wanted, terms.length)}
        </Caption1>
      )}
    </div>
  );
};
