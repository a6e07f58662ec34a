import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '#addin/components/review/section.tsx';
import { usePlan } from '#addin/components/review/use-plan.ts';
import { Card } from '#addin/components/shell/card.tsx';
import { Tiles } from '#addin/components/shell/tiles.tsx';
import { pushableOf } from '#addin/state/pushable.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Push } from './push.tsx';

const words = strings.publish;
const most = 60;

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  start: { justifySelf: 'start' },
});

const Ids = ({ title, ids }: { title: string; ids: readonly string[] }) =>
  ids.length === 0 ? null : (
    <Section title={title}>
      <Body1>
        {ids.slice(0, most).join(', ')}
        {ids.length > most && ` ${words.more(ids.length - most)}`}
      </Body1>
    </Section>
  );

/** What would be pushed, and what stays behind and why. */
export const PublishStep = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  usePlan();
  const { standing } = state.review;
  const pushable = standing && pushableOf(standing);
  return (
    <div className={styles.step}>
      {!standing || !pushable ? (
        <Card tone="plain" title={words.none} hint={words.noneHint}>
          <Button className={styles.start} onClick={() => dispatch({ type: 'step/go', step: 'review', moved: true })}>
            {words.toReview}
          </Button>
        </Card>
      ) : (
        <Card
          tone={pushable.illegal.length > 0 ? 'warning' : pushable.ready.length > 0 ? 'good' : 'plain'}
          title={words.ready(pushable.ready.length)}
          hint={`${words.from(standing.read.sheet)}. ${words.changedOnSheet}`}
        >
          <Tiles
            tiles={(['ready', 'illegal', 'waiting'] as const).map(
              (kind) => [words.figures[kind], `${pushable[kind].length}`] as const,
            )}
          />
        </Card>
      )}
      <Push ready={pushable?.ready.length ?? 0} />
      {pushable && <Ids title={words.illegalTitle(pushable.illegal.length)} ids={pushable.illegal} />}
      {pushable && <Ids title={words.readyTitle} ids={pushable.ready} />}
    </div>
  );
};
