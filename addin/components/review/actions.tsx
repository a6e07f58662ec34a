import { Body1, Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  CalendarWeekNumbers20Regular,
  CheckmarkCircle20Regular,
  TableAdd20Regular,
} from '@fluentui/react-icons';
import type { ReviewTask } from '#addin/state/review.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { ExportMenu } from './export-menu.tsx';

const words = strings.review;

const useStyles = makeStyles({
  actions: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  button: { justifyContent: 'flex-start', textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where the lines stand, and what can be done with them. */
export const Actions = ({ isNewer }: { isNewer: boolean }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { written, standing, task, said } = state.review;
  const isBusy = task !== null || state.solve.run !== null;
  const sheet = written?.names.jobLines;
  const canEdit = standing !== null && !isBusy;
  const iconOf = (name: ReviewTask, icon: React.JSX.Element) => (task === name ? <Spinner size="tiny" /> : icon);
  const mustWrite = !standing || isNewer;
  const edits = standing?.edits.length ?? 0;
  return (
    <div className={styles.actions}>
      {standing && sheet ? (
        <Body1>
          {words.standsIn('')}
          <Link as="button" onClick={() => void effects.review.show({ sheet, address: 'A1' })}>
            {sheet}
          </Link>
          {edits > 0 && `, ${words.edited(edits)}`}
        </Body1>
      ) : (
        <Body1 className={styles.quiet}>{words.notWrittenYet}</Body1>
      )}
      {standing && isNewer && <Body1 className={styles.quiet}>{words.newer}</Body1>}
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={mustWrite ? 'primary' : 'secondary'}
          icon={iconOf('write', <TableAdd20Regular />)}
          disabledFocusable={isBusy || !state.solve.answer}
          onClick={() => void effects.review.write()}
        >
          {words.write}
        </Button>
        <Button
          className={styles.button}
          appearance={mustWrite ? 'secondary' : 'primary'}
          icon={iconOf('check', <CheckmarkCircle20Regular />)}
          disabledFocusable={!canEdit}
          onClick={() => void effects.review.check()}
        >
          {words.check}
        </Button>
        <Button
          className={styles.button}
          icon={iconOf('resolve', <ArrowSync20Regular />)}
          disabledFocusable={!canEdit}
          onClick={() => void effects.review.resolve()}
        >
          {words.resolve}
        </Button>
        <Button
          className={styles.button}
          icon={iconOf('council', <CalendarWeekNumbers20Regular />)}
          disabledFocusable={isBusy || (!state.solve.answer && !standing)}
          onClick={() => void effects.review.writeCouncil()}
        >
          {words.writeCouncil}
        </Button>
        <ExportMenu className={styles.button} isBusy={isBusy} />
      </div>
      <Body1 role="status">{said}</Body1>
    </div>
  );
};
