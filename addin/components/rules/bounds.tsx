import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { shippedRuleset } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { type BoundName, boundNames } from '#engine/domain/ruleset.ts';
import { BoundField } from './bound-field.tsx';

const useStyles = makeStyles({
  source: {
    display: 'block',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Every bound under the source it comes from; last those the ruleset leaves open. */
export const Bounds = () => {
  const { state } = usePane();
  const styles = useStyles();
  const ruleset = shippedRuleset(state);
  const bySource = new Map<string, BoundName[]>();
  for (const bound of boundNames) {
    const { source } = ruleset.sourceOf(bound);
    bySource.set(source, [...(bySource.get(source) ?? []), bound]);
  }
  const groups = [...bySource].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return groups.map(([source, bounds]) => (
    <section key={source}>
      <Caption1Strong as="h4" className={styles.source}>
        {source === '' ? strings.rules.furtherBounds : strings.rules.source(source)}
      </Caption1Strong>
      <ul className={styles.list}>
        {bounds.map((bound) => (
          <BoundField key={bound} bound={bound} ruleset={ruleset} />
        ))}
      </ul>
    </section>
  ));
};
