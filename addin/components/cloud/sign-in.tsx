import { Body1, Button, Caption1, Field, Input, Spinner } from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useFormStyles } from './form-styles.ts';

const words = strings.cloud.signIn;

const nameOf = (provider: string): string =>
  words.providers[provider] ?? provider.charAt(0).toUpperCase() + provider.slice(1);

/** Other services that the project signs people in with, each in a window of its own. */
const Providers = () => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { providers, task } = state.cloud;
  useEffect(() => void effects.cloud.findProviders(), [effects]);
  if (!providers || providers.length === 0) return null;
  return (
    <div className={styles.row}>
      {providers.map((provider) => (
        <Button
          key={provider}
          disabledFocusable={task !== null}
          onClick={() => void effects.cloud.visitProvider(provider)}
        >
          {words.with(nameOf(provider))}
        </Button>
      ))}
    </div>
  );
};

/** By password, by a code or link from a mail where the project can send one, or by another service. */
export const SignIn = () => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { project, mailed, task } = state.cloud;
  const [email, setEmail] = useState(project?.firstAdmin?.email ?? '');
  const [secret, setSecret] = useState('');
  const isBusy = task !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy || email.trim() === '' || secret === '') return;
    void (mailed ? effects.cloud.enterCode(mailed, secret.trim()) : effects.cloud.signIn(email.trim(), secret));
    setSecret('');
  };
  return (
    <form className={styles.stack} onSubmit={submit} aria-label={words.title}>
      <div className={styles.tight}>
        <Body1>{project?.embedded ? strings.cloud.embedded : project && words.to(new URL(project.url).host)}</Body1>
        {project?.firstAdmin && (
          <Caption1 className={styles.quiet}>
            {words.first(project.firstAdmin.email, project.firstAdmin.passwordFile)}
          </Caption1>
        )}
      </div>
      {mailed ? (
        <Body1 role="status">{words.mailed(mailed)}</Body1>
      ) : (
        <Field label={words.email}>
          <Input type="email" autoComplete="username" value={email} onChange={(_event, { value }) => setEmail(value)} />
        </Field>
      )}
      <Field label={mailed ? words.code : words.password} hint={mailed ? words.mailedHint : undefined}>
        <Input
          type={mailed ? 'text' : 'password'}
          autoComplete={mailed ? 'one-time-code' : 'current-password'}
          value={secret}
          onChange={(_event, { value }) => setSecret(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button
          type="submit"
          appearance="primary"
          icon={task === 'sign in' ? <Spinner size="tiny" /> : undefined}
          disabledFocusable={isBusy || email.trim() === '' || secret === ''}
        >
          {mailed ? words.enter : words.submit}
        </Button>
        {mailed && (
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={effects.cloud.forgetMail}>
            {words.otherWay}
          </Button>
        )}
        {!project?.embedded && !mailed && (
          <Button
            appearance="subtle"
            disabledFocusable={isBusy || email.trim() === ''}
            onClick={() => void effects.cloud.mailCode(email.trim())}
          >
            {words.mail}
          </Button>
        )}
      </div>
      {!mailed && <Providers />}
    </form>
  );
};
