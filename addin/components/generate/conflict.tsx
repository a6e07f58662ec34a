import { Body1, Button, Link, makeStyles, Tag, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ruleWords } from '#addin/components/review/rule-words.ts';
import { type Point, pointsOf } from '#addin/state/points.ts';
import type { Refusal } from '#addin/state/solve.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { Conflict as ConflictOfPlan } from '#engine/domain/response.ts';

const words = strings.generate;
/** Places shown before "more". */
const shownFirst = 4;

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tag: { height: 'auto', minHeight: '24px', maxWidth: '100%', whiteSpace: 'normal' },
});

const PointLink = ({ point }: { point: Point }) => {
  const { dispatch, effects } = usePane();
  const { place, rotation } = point;
  if (!place)
    return (
      <Link as="button" onClick={() => dispatch({ type: 'step/go', step: 'rules', moved: true })}>
        {words.toRules}
      </Link>
    );
  const cell = `${place.sheet}!${place.cell}`;
  return (
    <Link as="button" onClick={() => void effects.review.show({ sheet: place.sheet, address: place.cell })}>
      {rotation === null ? cell : `${rotation} (${cell})`}
    </Link>
  );
};

/** One reason why there is no plan (or no further line), with the rules it comes from and the cells it speaks of. */
export const Conflict = ({
  conflict,
  refusal,
}: {
  conflict: ConflictOfPlan;
  refusal: Pick<Refusal, 'request' | 'places'>;
}) => {
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const points = pointsOf(conflict, refusal.request, refusal.places);
  return (
    <li className={styles.card}>
      <Body1>{conflict.message}</Body1>
      {conflict.rules.length > 0 && (
        <div className={styles.row}>
          {conflict.rules.map((rule) => (
            <Tag key={rule} size="small" appearance="outline" className={styles.tag}>
              {ruleWords(rule)}
            </Tag>
          ))}
        </div>
      )}
      {points.length > 0 && (
        <ul className={styles.row} aria-label={words.points}>
          {points.slice(0, most).map((point) => (
            <li key={JSON.stringify(point)}>
              <PointLink point={point} />
            </li>
          ))}
          {points.length > most && (
            <li>
              <Button size="small" appearance="subtle" onClick={() => setMost(points.length)}>
                {words.morePoints(points.length - most)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
};
