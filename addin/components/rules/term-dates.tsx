import { Badge, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { inForce } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { presetInWords, type TermPreset, termPresets } from '#engine/calendar/term-dates/index.ts';
import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import { settingAt } from './settings.ts';
import { useNarrow } from './use-narrow.ts';

const words = strings.rules.termDates;
const kinds = ['usual', 'published'] as const;
/** How many years ahead people plan. */
const ahead = 3;

const useStyles = makeStyles({
  about: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    marginTop: tokens.spacingVerticalXS,
    gap: tokens.spacingVerticalXXS,
  },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fault: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const optionText = (preset: TermPreset): string =>
  words.option(preset.year, preset.body, presetInWords(preset), preset.faults.length);

/** Where a year comes from, and what is open or wrong about it. */
const About = ({ preset }: { preset: TermPreset }) => {
  const styles = useStyles();
  return (
    <div className={styles.about} role="status">
      {!preset.confirmed && (
        <Badge appearance="tint" color="warning">
          {preset.faults.length > 0 ? words.faulty : words.unconfirmed}
        </Badge>
      )}
      <ul className={styles.list}>
        {preset.faults.map((fault) => (
          <li key={fault}>
            <Caption1 className={styles.fault}>{fault}</Caption1>
          </li>
        ))}
        {preset.notes.map((note) => (
          <li key={note}>
            <Caption1 className={styles.note}>{note}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.note}>{strings.rules.source(preset.source)}</Caption1>
    </div>
  );
};

/** Term dates of the state and cohort in force: published years, and the usual one of the years ahead. Sets the terms and the first day. */
export const TermDates = () => {
  const { state, effects } = usePane();
  const narrow = useNarrow();
  const inForceAt = (path: string): unknown => inForce(state, settingAt(path)).value;
  const [whose, cohort] = [StateField.parse(inForceAt('state')), Cohort.parse(inForceAt('cohort'))];
  const presets = useMemo(() => {
    const now = new Date().getFullYear();
    return termPresets(
      whose,
      cohort,
      Array.from({ length: ahead }, (_, index) => now + index),
    );
  }, [whose, cohort]);
  if (presets.length === 0) return <Caption1>{words.noState}</Caption1>;
  const terms = JSON.stringify(inForceAt('term_structure'));
  const start = inForceAt('year_start') ?? null;
  const chosen = presets.find(({ weeks, yearStart }) => JSON.stringify(weeks) === terms && yearStart === start);
  const take = (id: string): void => {
    const preset = presets.find((each) => each.id === id);
    if (!preset) return;
    const wanted = { term_structure: preset.weeks, year_start: preset.yearStart };
    const { term_structure: _terms, year_start: _start, ...others } = state.rules.overrides;
    // What is as it would be anyway is no change.
    const changes = Object.entries(wanted).filter(
      ([path, value]) =>
        JSON.stringify(inForce(state, settingAt(path)).otherwise.value ?? null) !== JSON.stringify(value),
    );
    void effects.rules.override({ ...others, ...Object.fromEntries(changes) });
  };
  return (
    <div>
      <Field label={words.title} hint={words.hint}>
        <Select {...narrow.select} value={chosen?.id ?? ''} onChange={(_event, data) => take(data.value)}>
          <option value="">{words.own}</option>
          {kinds.map((kind) => {
            const ofKind = presets.filter((preset) => preset.kind === kind);
            return (
              ofKind.length > 0 && (
                <optgroup key={kind} label={words.kinds[kind]}>
                  {ofKind.map((preset) => (
                    <option key={preset.id} value={preset.id}>
                      {optionText(preset)}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </Select>
      </Field>
      {chosen && <About preset={chosen} />}
    </div>
  );
};
