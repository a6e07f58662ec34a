import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Refusal } from '#addin/state/solve.ts';
import { Conflict } from './conflict.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** The reasons of an answer as cards; nothing when there are none. */
export const Conflicts = ({ title, refusal }: { title: string; refusal: Refusal }) => {
  const styles = useStyles();
  const id = useId();
  const { conflicts } = refusal.response.diagnostics;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <Conflict key={conflict.message} conflict={conflict} refusal={refusal} />
        ))}
      </ul>
    </section>
  );
};
