import { Body1, Button } from '@fluentui/react-components';
import { inForce } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { SettingField } from './setting-field.tsx';
import { sections } from './settings.ts';

/** Whether leave is placed inside lines, how it may be split, and the wanted share in the first half of the year. */
export const Leave = () => {
  const { state, effects } = usePane();
  const [weeks, ...details] = sections.leave;
  const { value, otherwise } = inForce(state, weeks);
  const placed = typeof value === 'number';
  const off = otherwise.value === undefined ? undefined : null;
  return (
    <>
      <Body1>{strings.rules.leaveIntro}</Body1>
      <SettingField setting={weeks} />
      {placed && (
        <Button size="small" onClick={() => void effects.rules.set(['annual_leave'], off)}>
          {strings.rules.noLeave}
        </Button>
      )}
      {placed && details.map((setting) => <SettingField key={setting.title} setting={setting} />)}
      <SettingField setting={sections.leaveTarget} />
    </>
  );
};
