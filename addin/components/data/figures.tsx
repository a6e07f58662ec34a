import { Caption1, makeStyles, Title3, tokens } from '@fluentui/react-components';
import type { Figures as FiguresOfData } from '#addin/state/figures.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse' },
  value: { margin: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  label: { color: tokens.colorNeutralForeground2 },
});

const range = ({ least, most }: FiguresOfData['posts']): string => (least === most ? `${most}` : `${least}–${most}`);

/** What was read, in numbers. */
export const Figures = ({ figures }: { figures: FiguresOfData }) => {
  const styles = useStyles();
  const names = strings.data.counts;
  const shown = [
    [names.rotations, `${figures.rotations}`],
    [names.posts, range(figures.posts)],
    [names.lines, figures.lines === null ? '–' : `${figures.lines}`],
    [names.workers, `${figures.workers}`],
  ];
  return (
    <dl className={styles.list}>
      {shown.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.label}>
            <Caption1>{name}</Caption1>
          </dt>
          <dd className={styles.value}>
            <Title3>{value}</Title3>
          </dd>
        </div>
      ))}
    </dl>
  );
};
