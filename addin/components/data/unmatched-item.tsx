import { Body1, Button, Caption1, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { type Choice, choiceOf, choiceValue, everyChoice, said, type UnmatchedName } from './unmatched-list.ts';

const texts = strings.specialties;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  missing: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  confirm: { borderLeftColor: tokens.colorStatusWarningBorder1 },
  certain: {},
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left', overflowWrap: 'anywhere' },
  rows: { color: tokens.colorNeutralForeground2 },
  say: { display: 'flex', gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
});

const labelOf = ({ parent_specialty, specialty }: Choice): string => specialty ?? texts.open(parent_specialty);

const Options = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map((choice) => (
    <option key={choiceValue(choice)} value={choiceValue(choice)}>
      {labelOf(choice)}
    </option>
  ));

/** One name: what is taken for it and why, and what it is instead. */
export const UnmatchedItem = ({ unmatched }: { unmatched: UnmatchedName }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { name, rows, standing, note, proposed, suggestions } = unmatched;
  const [value, setValue] = useState(choiceValue(proposed));
  const chosen = choiceOf(value);
  const isBusy = state.data.task !== null;
  const { sheet, cell } = rows[0].at;
  return (
    <li className={mergeClasses(styles.item, styles[standing])}>
      <div className={styles.head}>
        <Link as="button" className={styles.name} onClick={() => void effects.data.show({ sheet, address: cell })}>
          {name}
        </Link>
        {rows.length > 1 && <Caption1 className={styles.rows}>{texts.rows(rows.length)}</Caption1>}
      </div>
      <Body1>{note}</Body1>
      <div className={styles.say}>
        <Select
          className={styles.select}
          size="small"
          aria-label={texts.specialtyOf(name)}
          value={value}
          onChange={(_event, { value: next }) => setValue(next)}
        >
          {proposed === null && <option value="">{texts.choose}</option>}
          {suggestions.length > 0 && (
            <optgroup label={texts.suggested}>
              <Options choices={suggestions} />
            </optgroup>
          )}
          {everyChoice.map(({ parent, choices }) => (
            <optgroup key={parent} label={parent}>
              <Options
                choices={choices.filter(
                  (each) => !suggestions.some((other) => choiceValue(other) === choiceValue(each)),
                )}
              />
            </optgroup>
          ))}
        </Select>
        <Button
          size="small"
          aria-label={texts.writeFor(name)}
          disabledFocusable={isBusy || chosen === null}
          onClick={() => chosen && void effects.specialties.say([said(unmatched, chosen)])}
        >
          {texts.write}
        </Button>
      </div>
    </li>
  );
};
