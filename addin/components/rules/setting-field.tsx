import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { Setting } from '#engine/workbook/input/setting-list.ts';
import { SettingControl } from './setting-control.tsx';
import { SettingOrigin } from './setting-origin.tsx';

/** A note of the Settings sheet as a sentence of its own. */
const sentence = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1);

/** One setting: its control, what to write, and who says its value. */
export const SettingField = ({ setting, hint = setting.note }: { setting: Setting; hint?: string }) => {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <div>
      <Field
        label={setting.title}
        hint={sentence(hint)}
        validationState={fault ? 'error' : 'none'}
        validationMessage={fault ?? undefined}
      >
        <SettingControl setting={setting} onFault={setFault} />
      </Field>
      <SettingOrigin setting={setting} />
    </div>
  );
};
