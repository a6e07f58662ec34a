import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { columnChoices, isResultName, mappableInputs, suggestedInput } from '#engine/workbook/index.ts';
import { MappingFields } from './mapping-fields.tsx';

const texts = strings.data.mapping;

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  top: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Says what a sheet with headings of its own holds, and which column means what. */
export const MappingDialog = ({ onClose }: { onClose: () => void }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { sheets, mapping, parsed } = state.data;
  const offered = (sheets ?? []).filter(({ name, rows }) => rows.length > 0 && !isResultName(name));
  const read = Object.values(parsed?.readFrom ?? {});
  const firstUnread = offered.find(({ name }) => !read.includes(name)) ?? offered[0];
  // Cells typed a moment ago are read while the dialog is open already.
  const [chosenName, setName] = useState<string | null>(null);
  const name = chosenName ?? firstUnread?.name ?? '';
  const sheet = offered.find((each) => each.name === name);
  const readAs = Object.entries(parsed?.readFrom ?? {}).find(([, from]) => from === name)?.[0];
  const [chosenInput, setInput] = useState<string | null>(null);
  const usual = readAs && mappableInputs.includes(readAs) ? readAs : sheet ? suggestedInput(sheet) : 'Rotations';
  const input = chosenInput ?? mapping[name]?.input ?? usual;
  const kept = mapping[name]?.input === input ? mapping[name].columns : {};
  const [changes, setChanges] = useState<Record<string, string>>({});
  const choices = sheet ? columnChoices(sheet, input) : null;
  const columns = Object.fromEntries(
    (choices?.fields ?? []).map((field) => [field.name, changes[field.name] ?? kept[field.name] ?? field.guess ?? '']),
  );
  const missing = (choices?.fields ?? []).filter((field) => field.needed && columns[field.name] === '');
  const restart = (change: () => void): void => {
    setChanges({});
    change();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{texts.intro}</Body1>
            {!choices && <Body1>{texts.noSheets}</Body1>}
            {choices && (
              <>
                <div className={styles.top}>
                  <Field label={texts.sheet}>
                    <Select
                      value={name}
                      onChange={(_event, { value }) =>
                        restart(() => {
                          setName(value);
                          setInput(null);
                        })
                      }
                    >
                      {offered.map((each) => (
                        <option key={each.name}>{each.name}</option>
                      ))}
                    </Select>
                  </Field>
                  <Field label={texts.input}>
                    <Select value={input} onChange={(_event, { value }) => restart(() => setInput(value))}>
                      {mappableInputs.map((each) => (
                        <option key={each}>{each}</option>
                      ))}
                    </Select>
                  </Field>
                </div>
                <MappingFields
                  choices={choices}
                  columns={columns}
                  onChoose={(field, header) => setChanges({ ...changes, [field]: header })}
                />
                <Body1 role="status">{missing.length > 0 && texts.missing(missing.map(({ title }) => title))}</Body1>
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!choices || missing.length > 0}
              onClick={() => {
                onClose();
                void effects.data.map(name, { input, columns });
              }}
            >
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
