import { Body1Strong, Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Tiles } from '#addin/components/shell/tiles.tsx';
import type { Run } from '#addin/state/solve.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { gapText } from '#addin/state/verdict.ts';
import { strings } from '#addin/strings/en.ts';
import { useNow } from './use-now.ts';

const words = strings.generate;

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2, flex: '1 1 120px' },
});

const phaseOf = ({ stage, progress }: Run): string => {
  if (stage === 'stopping') return words.stopping;
  if (stage === 'queued') return words.queuedBriefly;
  return stage === 'asking' || !progress ? words.asking : words.phases[progress.phase];
};

/** A solve under way: its phase in words, how long it runs, how far it has come, and the way to end it. */
export const RunStrip = ({ run }: { run: Run }) => {
  const { effects } = usePane();
  const styles = useStyles();
  const now = useNow();
  const { progress, retryAt, startedAt, stage } = run;
  const wait = retryAt === null ? null : Math.max(0, Math.ceil((retryAt - now) / 1000));
  return (
    <section className={styles.strip} aria-label={words.title}>
      {/* A live region: only a new phase is said, not every figure. */}
      <Body1Strong role="status">{phaseOf(run)}</Body1Strong>
      {wait !== null && <Caption1 aria-hidden="true">{words.queued(wait)}</Caption1>}
      <ProgressBar aria-label={words.title} thickness="large" />
      <Tiles
        tiles={[
          [words.elapsed, words.seconds(Math.max(0, now - startedAt) / 1000)],
          [words.lines, progress?.lines == null ? words.noneYet : `${progress.lines}`],
          [words.gap, progress?.gap == null ? words.noneYet : gapText(progress.gap)],
        ]}
      />
      <div className={styles.foot}>
        <Button disabledFocusable={stage === 'stopping'} onClick={() => void effects.solve.cancel()}>
          {words.cancel}
        </Button>
        <Caption1 className={styles.hint}>{words.cancelHint}</Caption1>
      </div>
    </section>
  );
};
