import { Body1, Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1 },
  list: { margin: 0, display: 'grid', gap: '2px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  input: { flexBasis: '6.5rem', color: tokens.colorNeutralForeground2 },
  sheet: { margin: 0, flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  none: { color: tokens.colorNeutralForeground3 },
});

const inputs = ['Rotations', 'Settings', 'Workers', 'Pathways', 'Locks', 'Affinity'];

/** Which sheet each input is read from, with the way back from a choice made here. */
export const ReadFrom = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const { parsed, mapping } = state.data;
  const chosen = Object.values(parsed?.readFrom ?? {}).filter((sheet) => mapping[sheet]).length;
  return (
    <section className={styles.section} aria-labelledby="read-title">
      <div className={styles.head}>
        <Subtitle2 as="h3" id="read-title" className={styles.title}>
          {strings.data.readTitle}
        </Subtitle2>
        {chosen > 1 && (
          <Button size="small" onClick={() => void effects.data.forgetMapping()}>
            {strings.data.forgetAll}
          </Button>
        )}
      </div>
      <dl className={styles.list}>
        {inputs.map((input) => {
          const sheet = parsed?.readFrom[input];
          return (
            <div key={input} className={styles.row}>
              <dt className={styles.input}>
                <Body1>{input}</Body1>
              </dt>
              <dd className={styles.sheet}>
                {sheet === undefined ? (
                  <Body1 className={styles.none}>{strings.data.notThere}</Body1>
                ) : (
                  <Link
                    as="button"
                    aria-label={strings.data.show(sheet)}
                    onClick={() => void effects.data.show({ sheet, address: 'A1' })}
                  >
                    {sheet}
                  </Link>
                )}
                {sheet !== undefined && mapping[sheet] && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={strings.data.forgetOf(sheet)}
                    onClick={() => void effects.data.map(sheet, null)}
                  >
                    {strings.data.forget}
                  </Button>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
};
