import { Body1, Button, makeStyles, mergeClasses, Spinner, Subtitle1, tokens } from '@fluentui/react-components';
import {
  ArrowRight16Regular,
  CheckmarkCircle24Filled,
  ErrorCircle24Filled,
  TableAdd24Regular,
} from '@fluentui/react-icons';
import { figuresOf } from '#addin/state/figures.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Figures } from './figures.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  plain: { color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  next: { justifySelf: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Whether lines can be generated from what was read, and what that is in numbers. */
export const Verdict = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { parsed, sheets } = state.data;
  if (!sheets || !parsed) return <Spinner label={strings.data.reading} />;
  const isEmpty = Object.keys(parsed.readFrom).length === 0;
  const errors = parsed.issues.filter(({ severity }) => severity === 'error').length;
  const Icon = isEmpty ? TableAdd24Regular : errors > 0 ? ErrorCircle24Filled : CheckmarkCircle24Filled;
  const look = isEmpty ? styles.plain : errors > 0 ? styles.bad : styles.good;
  const title = isEmpty ? strings.data.empty : errors > 0 ? strings.data.errors(errors) : strings.data.ready;
  const hint = isEmpty ? strings.data.emptyHint : errors > 0 ? strings.data.errorsHint : null;
  return (
    <section className={styles.card} aria-labelledby="data-verdict">
      <div className={styles.head}>
        <Icon className={mergeClasses(styles.icon, look)} aria-hidden="true" />
        <Subtitle1 as="h2" id="data-verdict" className={styles.title}>
          {title}
        </Subtitle1>
      </div>
      {hint && <Body1 className={styles.hint}>{hint}</Body1>}
      {!isEmpty && <Figures figures={figuresOf(parsed)} />}
      {parsed.request && (
        <Button
          appearance="primary"
          className={styles.next}
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          onClick={() => dispatch({ type: 'step/go', step: 'rules', moved: true })}
        >
          {strings.data.next}
        </Button>
      )}
    </section>
  );
};
