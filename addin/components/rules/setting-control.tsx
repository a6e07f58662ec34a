import { Input, mergeClasses, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { inForce } from '#addin/state/settings/in-force.ts';
import { settingText } from '#addin/state/settings/setting-text.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';
import { useNarrow } from './use-narrow.ts';

/** What the field around a control gives it. */
type Labelled = { id?: string; className?: string; 'aria-invalid'?: boolean; 'aria-describedby'?: string };

type TextProps = Labelled & {
  shown: string;
  placeholder: string;
  /** Takes what was written; a fault when it can't be read. */
  take: (text: string) => string | null;
  onFault: (fault: string | null) => void;
};

/** Text that is read once the planner leaves the field or presses Enter; Escape takes it back. */
const TextControl = ({ shown, placeholder, take, onFault, ...field }: TextProps) => {
  const narrow = useNarrow();
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const commit = (): void => {
    const fault = text.trim() === shown ? null : take(text.trim());
    onFault(fault);
    if (fault === null) setText(shown);
  };
  return (
    <Input
      {...field}
      {...narrow.input}
      className={mergeClasses(narrow.input.className, field.className)}
      value={text}
      placeholder={placeholder}
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

type Props = Labelled & { setting: Setting; onFault: (fault: string | null) => void };

/** The control of a setting, read as its cell on the Settings sheet would be. Empty: as it was before it was changed here. */
export const SettingControl = ({ setting, onFault, ...field }: Props) => {
  const { state, effects } = usePane();
  const narrow = useNarrow();
  const { value, otherwise } = inForce(state, setting);
  const { kind, liftable, path } = setting;
  const shown = settingText(setting, value);
  const nothing = liftable ? strings.rules.noLimit : strings.rules.notSet;
  const take = (text: string): string | null => {
    const outcome = text === '' ? { value: undefined } : kind.read(text);
    if ('fault' in outcome) return outcome.fault;
    // What is written as it would be anyway is no change.
    const same = settingText(setting, outcome.value) === settingText(setting, otherwise.value);
    void effects.rules.set(path, same ? undefined : outcome.value);
    return null;
  };
  if (!kind.choices)
    return <TextControl {...field} shown={shown} placeholder={nothing} take={take} onFault={onFault} />;
  return (
    <Select
      {...field}
      {...narrow.select}
      className={mergeClasses(narrow.select.className, field.className)}
      value={shown}
      onChange={(_event, data) => onFault(take(data.value))}
    >
      {!kind.choices.includes(shown) && <option value={shown}>{shown || nothing}</option>}
      {kind.choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Select>
  );
};
