import { Body1, Button, FluentProvider, Link, makeStyles, Spinner, Title3, tokens } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { themes } from '#addin/components/shell/theme.ts';
import { CloudFault } from '#addin/data/cloud-fault.ts';
import { findProject } from '#addin/data/project.ts';
import { signInClient } from '#addin/data/sign-in-client.ts';
import type { HandedSession } from '#addin/data/sign-in-pages.ts';
import { strings } from '#addin/strings/en.ts';
import { type SignInOutcome, signInAt } from './sign-in.ts';

const words = strings.cloud.signInPage;

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL, maxWidth: '32rem' },
  title: { margin: 0 },
  start: { justifySelf: 'start' },
});

/** A session that was handed over, or is kept where the pane finds it; that another browser has to go on; or what went wrong. */
type Told = Exclude<SignInOutcome['kind'], 'leaving'> | { message: string; remedy: string };

const Page = ({ told }: { told: Told | null }) => {
  const styles = useStyles();
  if (told === null) return <Spinner label={words.working} />;
  const [title, text] =
    typeof told === 'object'
      ? [told.message, told.remedy]
      : told === 'signed in'
        ? [words.done, words.doneText]
        : [words.elsewhere, words.elsewhereText];
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      <Body1>{text}</Body1>
      {told === 'elsewhere' && (
        <Button className={styles.start} onClick={() => void navigator.clipboard.writeText(location.href)}>
          {words.copy}
        </Button>
      )}
      {told !== 'elsewhere' && (
        <Body1>
          <Link href="/">{words.back}</Link>
        </Body1>
      )}
    </main>
  );
};

const remedyOf = (fault: unknown): { message: string; remedy: string } | null =>
  fault instanceof Error && 'remedy' in fault ? { message: fault.message, remedy: String(fault.remedy) } : null;

/**
 * Shows the page and does what it was opened for.
 * @param own the session is kept from the rest of the browser, to be handed over
 * @param storage survives the way to the provider and back
 * @param done what becomes of a session
 */
export const showSignIn = async ({
  own,
  storage,
  done,
}: {
  own: boolean;
  storage: Storage;
  done: (session: HandedSession) => Promise<void>;
}): Promise<void> => {
  const root = createRoot(document.getElementById('planner')!);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.body.style.margin = '0';
  const show = (told: Told | null): void =>
    root.render(
      <StrictMode>
        <FluentProvider theme={themes[isDark ? 'dark' : 'light']}>
          <Page told={told} />
        </FluentProvider>
      </StrictMode>,
    );
  show(null);
  try {
    const project = await findProject();
    if (!project) throw new CloudFault('away');
    const outcome = await signInAt(new URL(location.href), signInClient(project, { own, storage }));
    if (outcome.kind === 'leaving') return location.assign(outcome.to);
    if (outcome.kind === 'signed in') {
      // A grant is good once: it need not stay in the address. Office.js takes this away from its pages.
      history.replaceState?.(null, '', location.pathname);
      await done(outcome.session);
    }
    show(outcome.kind);
  } catch (fault) {
    const told = remedyOf(fault);
    show(told ?? { message: strings.shell.ownFault, remedy: strings.shell.ownFaultRemedy });
    if (!told) throw fault;
  }
};
