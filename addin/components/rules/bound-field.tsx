import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { LockOpen16Regular } from '@fluentui/react-icons';
import { inForce } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { BoundName } from '#engine/domain/ruleset.ts';
import type { ActiveRuleset } from '#engine/rulesets/index.ts';
import { SettingField } from './setting-field.tsx';
import { boundSetting } from './settings.ts';

const useStyles = makeStyles({
  bound: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  source: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** One bound of the ruleset: its value, what the council says and where, and how to change or lift it. */
export const BoundField = ({ bound, ruleset }: { bound: BoundName; ruleset: ActiveRuleset }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const setting = boundSetting(bound);
  const { source, clause, confirmed } = ruleset.sourceOf(bound);
  const { value } = inForce(state, setting);
  return (
    <li className={styles.bound}>
      <SettingField setting={setting} hint={clause || undefined} />
      {source !== '' && <Caption1 className={styles.source}>{strings.rules.source(source)}</Caption1>}
      {(!confirmed || (value !== null && value !== undefined)) && (
        <div className={styles.actions}>
          {!confirmed && (
            <Badge appearance="tint" color="warning">
              {strings.rules.unconfirmed}
            </Badge>
          )}
          {value !== null && value !== undefined && (
            <Button
              size="small"
              appearance="subtle"
              icon={<LockOpen16Regular />}
              aria-label={strings.rules.liftOf(setting.title)}
              onClick={() => void effects.rules.set(setting.path, null)}
            >
              {strings.rules.lift}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
