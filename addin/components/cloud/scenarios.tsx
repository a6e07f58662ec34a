import { Body1, Button, Caption1, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '#addin/components/review/section.tsx';
import { requestOf } from '#addin/state/request.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useFormStyles } from './form-styles.ts';

const words = strings.cloud.scenarios;

/** The run's saved requests: open one, or save what would be generated now. */
export const Scenarios = () => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { scenarios, run, task } = state.cloud;
  const [name, setName] = useState('');
  if (!scenarios || !run) return null;
  const isSaved = scenarios.some((scenario) => scenario.name === name.trim());
  const isReady = requestOf(state) !== null;
  const isEmpty = Object.keys(state.data.parsed?.readFrom ?? {}).length === 0;
  return (
    <Section title={words.title}>
      <Caption1 className={styles.quiet}>{words.intro}</Caption1>
      {scenarios.length === 0 ? (
        <Body1>{words.none}</Body1>
      ) : (
        <ul className={styles.items}>
          {scenarios.map(({ id, name: saved, changed }) => (
            <li key={id} className={styles.row}>
              <Body1 className={styles.grow}>{saved || words.unnamed}</Body1>
              <Caption1 className={styles.quiet}>{new Date(changed).toLocaleString('en-AU')}</Caption1>
              <Button
                size="small"
                aria-label={words.openOf(saved || words.unnamed)}
                disabledFocusable={task !== null}
                onClick={() => void effects.cloud.openScenario(id, saved || words.unnamed)}
              >
                {words.open}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {run.role !== 'viewer' && (
        <form
          className={styles.ends}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady && task === null && name.trim() !== '') void effects.cloud.saveScenario(name.trim());
          }}
        >
          <Field
            className={styles.grow}
            label={words.name}
            hint={isReady ? undefined : isEmpty ? words.empty : words.notReady}
          >
            <Input maxLength={200} value={name} onChange={(_event, { value }) => setName(value)} />
          </Field>
          <Button type="submit" disabledFocusable={!isReady || task !== null || name.trim() === ''}>
            {isSaved ? words.saveOver : words.save}
          </Button>
        </form>
      )}
    </Section>
  );
};
