import { Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { settingText } from '#addin/state/settings/setting-text.ts';
import { strings } from '#addin/strings/en.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';

type Props = {
  setting: Setting;
  value: unknown;
  /** Takes a value that was read from what the planner wrote. */
  onValue: (value: unknown) => void;
  /** Says what is wrong with what the planner wrote, or null. */
  onFault: (fault: string | null) => void;
};

/** A setting as text, read as its cell would be once the planner leaves the field or presses Enter; Escape takes it back. */
const TextControl = ({ setting, value, onValue, onFault, ...field }: Props) => {
  const shown = settingText(setting, value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const take = (next: string): string | null => {
    const outcome = next === '' ? { value: undefined } : setting.kind.read(next);
    if ('fault' in outcome) return outcome.fault;
    setText(settingText(setting, outcome.value));
    onValue(outcome.value);
    return null;
  };
  const commit = (): void => onFault(text.trim() === shown ? null : take(text.trim()));
  return (
    <Input
      {...field}
      value={text}
      placeholder={setting.liftable ? strings.rules.noLimit : strings.rules.notSet}
      onChange={(_event, data) => setText(data.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || text === shown) return;
        event.stopPropagation();
        setText(shown);
        onFault(null);
      }}
    />
  );
};

const ChoiceControl = ({ setting, value, onValue, onFault: _, ...field }: Props) => {
  const text = settingText(setting, value);
  const choices = setting.kind.choices ?? [];
  const choose = (choice: string): void => {
    const outcome = setting.kind.read(choice);
    if ('value' in outcome) onValue(outcome.value);
  };
  return (
    <Select {...field} value={text} onChange={(_event, data) => choose(data.value)}>
      {!choices.includes(text) && (
        <option value={text}>{text || (setting.liftable ? strings.rules.noLimit : strings.rules.notSet)}</option>
      )}
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Select>
  );
};

/** The control of a setting. Fluent's Field around it gives it its label and says its fault. */
export const SettingControl = (props: Props) =>
  props.setting.kind.choices ? <ChoiceControl {...props} /> : <TextControl {...props} />;
