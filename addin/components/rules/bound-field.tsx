import { Badge, Button, Caption1, Label, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { LockOpen16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { inForce } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { BoundName } from '#engine/domain/ruleset.ts';
import type { ActiveRuleset } from '#engine/rulesets/index.ts';
import { SettingControl } from './setting-control.tsx';
import { SettingOrigin } from './setting-origin.tsx';
import { boundSetting } from './settings.ts';

const useStyles = makeStyles({
  bound: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  text: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '7.5rem',
    minWidth: 0,
  },
  clause: { color: tokens.colorNeutralForeground2 },
  change: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  control: { width: '6.5rem', minWidth: 0 },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

/** One bound of the ruleset: its value, what the council says, and how to change or lift it. */
export const BoundField = ({ bound, ruleset }: { bound: BoundName; ruleset: ActiveRuleset }) => {
  const { state, effects } = usePane();
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const styles = useStyles();
  const setting = boundSetting(bound);
  const { clause, confirmed } = ruleset.sourceOf(bound);
  const { value } = inForce(state, setting);
  const limited = value !== null && value !== undefined;
  return (
    <li className={styles.bound}>
      <div className={styles.row}>
        <div className={styles.text}>
          <Label htmlFor={id}>{setting.title}</Label>
          {clause !== '' && (
            <Caption1 id={`${id}-clause`} className={styles.clause}>
              {clause}
            </Caption1>
          )}
        </div>
        <div className={styles.change}>
          <SettingControl
            id={id}
            className={styles.control}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-clause ${id}-fault`}
            setting={setting}
            onFault={setFault}
          />
          <Tooltip content={strings.rules.liftOf(setting.title)} relationship="label">
            <Button
              appearance="subtle"
              icon={<LockOpen16Regular />}
              disabledFocusable={!limited}
              onClick={() => void effects.rules.set(setting.path, null)}
            />
          </Tooltip>
        </div>
      </div>
      {fault && (
        <Caption1 id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </Caption1>
      )}
      {!confirmed && (
        <Badge appearance="tint" color="warning">
          {strings.rules.unconfirmed}
        </Badge>
      )}
      <SettingOrigin setting={setting} quiet />
    </li>
  );
};
