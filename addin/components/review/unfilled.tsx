import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { unfilledOf, type WhyUnfilled } from '#addin/state/plan-figures.ts';
import type { PlanView } from '#addin/state/plan-view.ts';
import { strings } from '#addin/strings/en.ts';
import { Section } from './section.tsx';

const words = strings.review.unfilled;
const shownFirst = 8;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid' },
  why: { color: tokens.colorNeutralForeground2 },
});

const whyText = (why: WhyUnfilled): string => {
  if (why.kind === 'excludable') return words.why.excludable;
  return why.kind === 'more' ? words.why.more(why.posts, why.lines) : words.why.worse;
};

/** Posts nobody holds, and why. */
export const Unfilled = ({ view }: { view: PlanView }) => {
  const styles = useStyles();
  const [most, setMost] = useState(shownFirst);
  const posts = unfilledOf(view);
  return (
    <Section title={words.title}>
      {posts.length === 0 && <Body1>{words.none}</Body1>}
      <ul className={styles.list}>
        {posts.slice(0, most).map(({ name, term, free, posts: all, why }) => (
          <li key={`${name} ${term}`} className={styles.item}>
            <Body1>{words.row(name, term + 1, free, all)}</Body1>
            <Caption1 className={styles.why}>{whyText(why)}</Caption1>
          </li>
        ))}
      </ul>
      {posts.length > most && (
        <Button appearance="subtle" onClick={() => setMost(posts.length)}>
          {words.all(posts.length)}
        </Button>
      )}
    </Section>
  );
};
