import {
  Body1Strong,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { strings } from '#addin/strings/en.ts';
import type { PathwayRequirement } from '#engine/domain/request.ts';
import { readLines } from './read-lines.ts';
import { useNarrow } from './use-narrow.ts';

const texts = strings.rules.pathways;

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  controls: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  lines: { width: '6rem' },
  mode: { flexGrow: 1, flexBasis: '10rem', width: 'auto' },
  holds: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  name: string;
  requirement: PathwayRequirement;
  /** A rotation's name by its id. */
  nameOf: (rotationId: string) => string;
  /** Null removes the pathway. */
  onChange: (requirement: PathwayRequirement | null) => void;
};

/** One pathway: how many lines it has, what they hold, and whether they must. */
export const PathwayCard = ({ name, requirement, nameOf, onChange }: Props) => {
  const styles = useStyles();
  const narrow = useNarrow();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? String(requirement.lines);
  const lines = readLines(shown);
  const holds = [...(requirement.rotation_ids ?? []).map(nameOf), ...(requirement.specialties ?? [])];
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Body1Strong>{name}</Body1Strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={texts.remove(name)}
          onClick={() => onChange(null)}
        />
      </div>
      <div className={styles.controls}>
        <Field className={styles.lines} validationMessage={lines === null ? texts.linesFault : undefined}>
          <Input
            {...narrow.input}
            aria-label={texts.lines(name)}
            inputMode="numeric"
            value={shown}
            onChange={(_event, data) => setText(data.value)}
            onBlur={() => {
              if (lines === null) return;
              setText(null);
              if (lines !== requirement.lines) onChange({ ...requirement, lines });
            }}
          />
        </Field>
        <Select
          {...narrow.select}
          className={mergeClasses(narrow.select.className, styles.mode)}
          aria-label={texts.mode(name)}
          value={requirement.mode}
          onChange={(_event, data) => onChange({ ...requirement, mode: data.value as PathwayRequirement['mode'] })}
        >
          <option value="exact">{texts.exact}</option>
          <option value="prefer">{texts.prefer}</option>
        </Select>
      </div>
      <Caption1 className={styles.holds}>
        {texts.holds}: {holds.join(', ') || texts.nothing}
      </Caption1>
    </li>
  );
};
