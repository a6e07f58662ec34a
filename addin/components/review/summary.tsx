import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '#addin/components/shell/card.tsx';
import { Tiles } from '#addin/components/shell/tiles.tsx';
import type { Answer } from '#addin/state/solve.ts';
import { gapText, verdictOf } from '#addin/state/verdict.ts';
import { strings } from '#addin/strings/en.ts';

const words = strings.review.summary;

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
  },
  number: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const format = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 0 });
const parts = ['affinity', 'diversity', 'leave', 'pathway', 'fill', 'stability'] as const;

type Props = { answer: Answer; isEdited: boolean; isOutOfDate: boolean };

/**
 * What was solved: how many lines, how good they are proven to be, and what that is made of. `isEdited`: it is no longer what stands
 * there; `isOutOfDate`: the sheets say something else than when it was solved.
 */
export const Summary = ({ answer: { response }, isEdited, isOutOfDate }: Props) => {
  const styles = useStyles();
  const { summary, diagnostics } = response;
  const [title, hint] = verdictOf(response);
  const free = diagnostics.unfilled.reduce((sum, { capacity, filled }) => sum + capacity - filled, 0);
  const apart = summary.nearest_line_distance;
  const shown = parts.filter((part) => summary.parts[part] !== 0);
  return (
    <Card
      tone={isOutOfDate || summary.built_lines < summary.requested_lines ? 'warning' : 'good'}
      title={title}
      hint={hint}
    >
      {isOutOfDate && <Body1>{words.outOfDate}</Body1>}
      {isEdited && <Body1>{words.edited}</Body1>}
      <Tiles
        tiles={[
          [words.gap, gapText(summary.gap)],
          [words.time, strings.generate.seconds(summary.seconds)],
          [words.unfilled, format.format(free)],
          ...(apart === null ? [] : [[words.apart, words.terms(apart)] as const]),
        ]}
      />
      <Caption1 className={styles.quiet}>{words.ruleset(summary.ruleset)}</Caption1>
      {shown.length > 0 && (
        <details>
          <summary>
            <Caption1>{words.partsTitle}</Caption1>
          </summary>
          <dl className={styles.parts}>
            {shown.map((part) => (
              <Part key={part} name={words.parts[part]} value={summary.parts[part]} />
            ))}
            {summary.objective !== null && <Part name={words.total} value={summary.objective} />}
          </dl>
        </details>
      )}
    </Card>
  );
};

const Part = ({ name, value }: { name: string; value: number }) => {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Body1>{name}</Body1>
      </dt>
      <dd className={styles.number}>
        <Body1>{format.format(value)}</Body1>
      </dd>
    </>
  );
};
