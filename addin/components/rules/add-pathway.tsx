import { Button, Dropdown, Field, Input, makeStyles, Option, Select, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { strings } from '#addin/strings/en.ts';
import type { PathwayRequirement } from '#engine/domain/request.ts';
import { readLines } from './read-lines.ts';
import { useNarrow } from './use-narrow.ts';

const texts = strings.rules.pathways;
const blank = { name: '', lines: '1', mode: 'prefer' as PathwayRequirement['mode'], specialties: [] as string[] };

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  chooser: { minWidth: 0 },
  list: { maxHeight: '16rem' },
  add: { justifySelf: 'start' },
});

type Props = {
  taken: readonly string[];
  specialties: readonly string[];
  onAdd: (name: string, requirement: PathwayRequirement) => void;
};

/** Reserves lines for a pathway of the planner's own. */
export const AddPathway = ({ taken, specialties, onAdd }: Props) => {
  const styles = useStyles();
  const narrow = useNarrow();
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const name = draft.name.trim();
  const lines = readLines(draft.lines);
  const nameFault = name === '' ? texts.nameMissing : taken.includes(name) ? texts.nameTaken : undefined;
  const specialtiesFault = draft.specialties.length === 0 ? texts.specialtiesMissing : undefined;
  const add = (): void => {
    setTried(true);
    if (nameFault || specialtiesFault || lines === null) return;
    onAdd(name, { lines, mode: draft.mode, specialties: draft.specialties });
    setDraft(blank);
    setTried(false);
  };
  return (
    <form
      className={styles.form}
      aria-label={texts.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={texts.name} hint={texts.nameHint} validationMessage={tried ? nameFault : undefined}>
        <Input
          {...narrow.input}
          value={draft.name}
          onChange={(_event, data) => setDraft({ ...draft, name: data.value })}
        />
      </Field>
      <Field label={texts.linesToReserve} validationMessage={lines === null ? texts.linesFault : undefined}>
        <Input
          {...narrow.input}
          inputMode="numeric"
          value={draft.lines}
          onChange={(_event, data) => setDraft({ ...draft, lines: data.value })}
        />
      </Field>
      <Field label={texts.specialties} validationMessage={tried ? specialtiesFault : undefined}>
        <Dropdown
          multiselect
          listbox={{ className: styles.list }}
          className={styles.chooser}
          placeholder={texts.chooseSpecialties}
          value={draft.specialties.join(', ')}
          selectedOptions={draft.specialties}
          onOptionSelect={(_event, data) => setDraft({ ...draft, specialties: data.selectedOptions })}
        >
          {specialties.map((specialty) => (
            <Option key={specialty} value={specialty}>
              {specialty}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={texts.howStrictly}>
        <Select
          {...narrow.select}
          value={draft.mode}
          onChange={(_event, data) => setDraft({ ...draft, mode: data.value as PathwayRequirement['mode'] })}
        >
          <option value="exact">{texts.exact}</option>
          <option value="prefer">{texts.prefer}</option>
        </Select>
      </Field>
      <Button type="submit" className={styles.add} icon={<Add16Regular />}>
        {texts.addIt}
      </Button>
    </form>
  );
};
