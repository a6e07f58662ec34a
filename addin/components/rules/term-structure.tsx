import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { inForce } from '#addin/state/settings/in-force.ts';
import { settingText } from '#addin/state/settings/setting-text.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { SettingField } from './setting-field.tsx';
import { settingAt } from './settings.ts';
import { YearNote } from './year-note.tsx';

/** Years in use: five terms with the long one last or first, or four alike. */
const presets = [
  [10, 10, 10, 10, 12],
  [12, 10, 10, 10, 10],
  [13, 13, 13, 13],
];

const useStyles = makeStyles({
  presets: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    border: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  preset: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

/** Weeks of each term: written freely, or one of the usual years. */
export const TermStructure = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const setting = settingAt('term_structure');
  const { value, otherwise } = inForce(state, setting);
  const now = settingText(setting, value);
  return (
    <div>
      <SettingField setting={setting} hint={setting.note.split(';')[0]} />
      <fieldset aria-label={strings.rules.presets} className={styles.presets}>
        {presets.map((preset) => {
          const text = settingText(setting, preset);
          const asBefore = text === settingText(setting, otherwise.value);
          return (
            <ToggleButton
              key={text}
              size="small"
              shape="circular"
              className={styles.preset}
              checked={text === now}
              onClick={() => void effects.rules.set(setting.path, asBefore ? undefined : preset)}
            >
              {text}
            </ToggleButton>
          );
        })}
      </fieldset>
      <YearNote />
    </div>
  );
};
