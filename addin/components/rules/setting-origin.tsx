import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { inForce } from '#addin/state/settings/in-force.ts';
import { settingText } from '#addin/state/settings/setting-text.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  origin: { color: tokens.colorNeutralForeground3 },
  back: { paddingLeft: 0, paddingRight: 0, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' },
});

/** Who says a setting's value, and the way back once it is changed here. `quiet`: says nothing of the usual and the ruleset's. */
export const SettingOrigin = ({ setting, quiet = false }: { setting: Setting; quiet?: boolean }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { value, origin, otherwise } = inForce(state, setting);
  if (origin !== 'here') {
    const saysNothing = quiet || value === undefined || value === null;
    if (saysNothing && origin !== 'sheet') return null;
    return <Caption1 className={styles.origin}>{strings.rules.origins[origin]}</Caption1>;
  }
  const unset = setting.liftable ? strings.rules.noLimit : strings.rules.notSet;
  const back = strings.rules.reset(otherwise.origin, settingText(setting, otherwise.value) || unset);
  return (
    <div className={styles.row}>
      <Badge appearance="tint" color="warning">
        {value === null ? strings.rules.lifted : strings.rules.origins.here}
      </Badge>
      <Button
        appearance="transparent"
        size="small"
        className={styles.back}
        icon={<ArrowUndo16Regular />}
        aria-label={strings.rules.resetOf(setting.title, back)}
        onClick={() => void effects.rules.set(setting.path, undefined)}
      >
        {back}
      </Button>
    </div>
  );
};
