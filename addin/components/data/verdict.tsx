import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowRight16Regular, TableAdd24Regular } from '@fluentui/react-icons';
import { Card } from '#addin/components/shell/card.tsx';
import { figuresOf } from '#addin/state/figures.ts';
import { holdsContent } from '#addin/state/holds-content.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Figures } from './figures.tsx';

const useStyles = makeStyles({ next: { justifySelf: 'start' } });

/** Whether lines can be generated from what was read, and what that is in numbers. */
export const Verdict = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { parsed, sheets } = state.data;
  if (!sheets || !parsed) return <Spinner label={strings.data.reading} />;
  const isEmpty = Object.keys(parsed.readFrom).length === 0;
  const errors = parsed.issues.filter(({ severity }) => severity === 'error').length;
  const tone = isEmpty ? 'plain' : errors > 0 ? 'bad' : 'good';
  const [empty, emptyHint] = holdsContent(sheets)
    ? [strings.data.noneRead, strings.data.noneReadHint]
    : [strings.data.empty, strings.data.emptyHint];
  const title = isEmpty ? empty : errors > 0 ? strings.data.errors(errors) : strings.data.ready;
  const hint = isEmpty ? emptyHint : errors > 0 ? strings.data.errorsHint : undefined;
  return (
    <Card tone={tone} title={title} hint={hint} icon={isEmpty ? TableAdd24Regular : undefined}>
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
    </Card>
  );
};
