import { Badge, Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { inForce } from '#addin/state/settings/in-force.ts';
import { settingText } from '#addin/state/settings/setting-text.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';
import { SettingControl } from './setting-control.tsx';

const useStyles = makeStyles({
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  origin: { color: tokens.colorNeutralForeground2 },
  back: { paddingLeft: 0, paddingRight: 0, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' },
});

/** One setting: its control, who says its value, and the way back once it is changed here. */
export const SettingField = ({ setting, hint }: { setting: Setting; hint?: string }) => {
  const { state, effects } = usePane();
  const [fault, setFault] = useState<string | null>(null);
  const styles = useStyles();
  const { value, origin, otherwise } = inForce(state, setting);
  const before =
    otherwise.value === undefined && setting.liftable ? strings.rules.noLimit : settingText(setting, otherwise.value);
  return (
    <div>
      <Field
        label={setting.title}
        hint={hint}
        validationState={fault ? 'error' : 'none'}
        validationMessage={fault ?? undefined}
      >
        <SettingControl
          setting={setting}
          value={value}
          onFault={setFault}
          // What is written as it would be anyway is no change.
          onValue={(next) =>
            void effects.rules.set(setting.path, settingText(setting, next) === before ? undefined : next)
          }
        />
      </Field>
      <div className={styles.below}>
        {origin === 'here' ? (
          <>
            <Badge appearance="tint" color="warning">
              {value === null ? strings.rules.lifted : strings.rules.origins.here}
            </Badge>
            <Button
              appearance="transparent"
              size="small"
              className={styles.back}
              icon={<ArrowUndo16Regular />}
              aria-label={`${strings.rules.resetOf(setting.title)}. ${strings.rules.reset(otherwise.origin, before)}`}
              onClick={() => void effects.rules.set(setting.path, undefined)}
            >
              {strings.rules.reset(otherwise.origin, before)}
            </Button>
          </>
        ) : (
          <Caption1 className={styles.origin}>{strings.rules.origins[origin]}</Caption1>
        )}
      </div>
    </div>
  );
};
