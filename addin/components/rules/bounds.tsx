import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { shippedRuleset } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { boundNames } from '#engine/domain/ruleset.ts';
import { BoundField } from './bound-field.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  further: { marginTop: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalS, display: 'block' },
});

/** Every bound: those of the ruleset first, then those it leaves open. */
export const Bounds = () => {
  const { state } = usePane();
  const styles = useStyles();
  const ruleset = shippedRuleset(state);
  const set = boundNames.filter((bound) => ruleset.bounds[bound] !== undefined);
  const open = boundNames.filter((bound) => ruleset.bounds[bound] === undefined);
  return (
    <>
      <ul className={styles.list}>
        {set.map((bound) => (
          <BoundField key={bound} bound={bound} ruleset={ruleset} />
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <Subtitle2 as="h4" className={styles.further}>
            {strings.rules.furtherBounds}
          </Subtitle2>
          <ul className={styles.list}>
            {open.map((bound) => (
              <BoundField key={bound} bound={bound} ruleset={ruleset} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};
