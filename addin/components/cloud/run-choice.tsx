import { Body1, Button, Caption1, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useFormStyles } from './form-styles.ts';

const words = strings.cloud.choose;

/** Which organisation and run this workbook works for. */
const Choice = () => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { organisations } = state.cloud;
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (!organisations) void effects.cloud.find();
  }, [effects, organisations]);
  if (!organisations) return <Spinner size="tiny" />;
  if (organisations.length === 0) return <Body1>{words.noOrganisation}</Body1>;
  const organisation =
    organisations.find(({ id }) => id === chosen) ?? (organisations.length === 1 ? organisations[0] : null);
  return (
    <div className={styles.stack}>
      <Field label={words.organisation}>
        <Select value={organisation?.id ?? ''} onChange={(_event, { value }) => setChosen(value)}>
          <option value="" disabled>
            {words.none}
          </option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {organisation && organisation.runs.length === 0 && <Body1>{words.noRun}</Body1>}
      {organisation && organisation.runs.length > 0 && (
        <Field label={words.run}>
          <Select
            value=""
            onChange={(_event, { value }) => void effects.cloud.choose({ org_id: organisation.id, id: value })}
          >
            <option value="" disabled>
              {words.none}
            </option>
            {organisation.runs.map(({ id, year, plan, name, status }) => (
              <option key={id} value={id}>
                {words.runOf(year, plan, name, status)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
};

/** Who is signed in, and the run, with ways to change both. */
export const RunChoice = () => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { user, run, task } = state.cloud;
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <Caption1 className={`${styles.quiet} ${styles.grow}`}>{user && strings.cloud.signIn.as(user.email)}</Caption1>
        <Button size="small" disabledFocusable={task !== null} onClick={() => void effects.cloud.signOut()}>
          {strings.cloud.signIn.out}
        </Button>
      </div>
      {run ? (
        <div className={styles.row}>
          <Body1 className={styles.grow}>{words.at(run.label, run.revision)}</Body1>
          <Button
            size="small"
            disabledFocusable={task !== null}
            onClick={() => void effects.cloud.choose(null).then(() => effects.cloud.find())}
          >
            {words.other}
          </Button>
        </div>
      ) : (
        <Choice />
      )}
      {run?.role === 'viewer' && <Caption1 className={styles.quiet}>{words.viewer}</Caption1>}
    </div>
  );
};
