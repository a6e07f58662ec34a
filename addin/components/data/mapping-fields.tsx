import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { strings } from '#addin/strings/en.ts';
import type { ColumnChoices } from '#engine/workbook/index.ts';

const texts = strings.data.mapping;

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
});

type Props = {
  choices: ColumnChoices;
  /** Heading chosen for each field; '' for none. */
  columns: Record<string, string>;
  onChoose: (field: string, header: string) => void;
};

/** How many fields are shown at first besides those that are needed or chosen. */
const shownFirst = 6;

/** A column for each field: those that are needed, known or usual first. */
export const MappingFields = ({ choices, columns, onChoose }: Props) => {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { fields, headers } = choices;
  const shown = all
    ? fields
    : fields.filter((field, index) => field.needed || columns[field.name] || index < shownFirst);
  const hidden = fields.length - shown.length;
  const otherWith = (name: string) =>
    columns[name] === ''
      ? undefined
      : fields.find((each) => each.name !== name && columns[each.name] === columns[name]);
  return (
    <div className={styles.fields}>
      {shown.map(({ name, title, note, needed }) => {
        const other = otherWith(name);
        return (
          <Field
            key={name}
            label={title}
            required={needed}
            hint={note}
            validationState={other ? 'warning' : 'none'}
            validationMessage={other && texts.twice(other.title)}
          >
            <Select value={columns[name]} onChange={(_event, { value }) => onChoose(name, value)}>
              <option value="">{texts.none}</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {texts.more(hidden)}
        </Button>
      )}
    </div>
  );
};
