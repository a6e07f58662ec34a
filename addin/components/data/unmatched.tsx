import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { UnwrittenSpecialty } from '#engine/workbook/index.ts';
import { UnmatchedItem } from './unmatched-item.tsx';
import { choiceValue, said, unmatchedNames } from './unmatched-list.ts';

const texts = strings.specialties;

/** How many are drawn at first: each has a list of every specialty. */
const shownFirst = 30;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, margin: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Positions whose specialty is not written: what was read from their names, and where the planner says what they are. */
export const Unmatched = ({ unwritten }: { unwritten: readonly UnwrittenSpecialty[] }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [areCertainShown, showCertain] = useState(false);
  const [most, setMost] = useState(shownFirst);
  const names = unmatchedNames(unwritten);
  const open = names.filter(({ standing }) => standing !== 'certain');
  const certain = names.length - open.length;
  const shown = areCertainShown ? names : open;
  const taken = names.flatMap((each) => (each.proposed === null ? [] : [said(each, each.proposed)]));
  const isBusy = state.data.task !== null;
  const left = shown.length - most;
  return (
    <section className={styles.section} aria-labelledby="unmatched-title">
      <div className={styles.head}>
        <Subtitle2 as="h3" id="unmatched-title" className={styles.title}>
          {texts.title} ({names.length})
        </Subtitle2>
        {taken.length > 1 && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void effects.specialties.say(taken)}>
            {texts.writeAll(taken.length)}
          </Button>
        )}
      </div>
      <Body1 className={styles.intro}>{texts.intro}</Body1>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.slice(0, most).map((each) => (
            <UnmatchedItem key={`${each.name} ${choiceValue(each.proposed)}`} unmatched={each} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {left > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setMost(shown.length)}>
            {texts.more(left)}
          </Button>
        )}
        {certain > 0 && !areCertainShown && (
          <Button size="small" appearance="subtle" onClick={() => showCertain(true)}>
            {texts.showCertain(certain)}
          </Button>
        )}
      </div>
    </section>
  );
};
