import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  tile: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2 },
});

/** Figures, each a name and a value. */
export const Tiles = ({ tiles }: { tiles: readonly (readonly [name: string, value: string])[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {tiles.map(([name, value]) => (
        <div key={name} className={styles.tile}>
          <dd className={styles.value}>{value}</dd>
          <dt className={styles.name}>
            <Caption1>{name}</Caption1>
          </dt>
        </div>
      ))}
    </dl>
  );
};
