import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';

export type Bar = { name: string; share: number; text: string };

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  bar: { display: 'block', width: '100%', height: '8px' },
  track: { fill: tokens.colorNeutralBackground5 },
  fill: { fill: tokens.colorBrandBackground },
});

/** A list whose shares (0 to 1) are drawn as well as written. */
export const Bars = ({ bars }: { bars: readonly Bar[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {bars.map(({ name, share, text }) => (
        <li key={name}>
          <div className={styles.head}>
            <Body1>{name}</Body1>
            <Caption1 className={styles.text}>{text}</Caption1>
          </div>
          <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect className={styles.track} width="100" height="8" />
            <rect className={styles.fill} width={Math.min(100, share * 100)} height="8" />
          </svg>
        </li>
      ))}
    </ul>
  );
};
