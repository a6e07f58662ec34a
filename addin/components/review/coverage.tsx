import { makeStyles, tokens } from '@fluentui/react-components';
import { linesByCategory, weeksBySpecialty } from '#addin/state/plan-figures.ts';
import type { PlanView } from '#addin/state/plan-view.ts';
import { gapText } from '#addin/state/verdict.ts';
import { strings } from '#addin/strings/en.ts';
import { Bars } from './bars.tsx';
import { Section } from './section.tsx';

const words = strings.review.coverage;

const useStyles = makeStyles({ both: { display: 'grid', gap: tokens.spacingVerticalL } });

/** What the lines give their doctors: lines with each category, and the weeks in each specialty. */
export const Coverage = ({ view }: { view: PlanView }) => {
  const styles = useStyles();
  const total = Math.max(1, view.lines.length);
  const specialties = weeksBySpecialty(view);
  const weeks = Math.max(
    1,
    specialties.reduce((sum, each) => sum + each.weeks, 0),
  );
  const most = specialties[0]?.weeks ?? 1;
  return (
    <div className={styles.both}>
      <Section title={words.categories}>
        <Bars
          bars={linesByCategory(view).map(({ category, lines }) => ({
            name: words.category(category),
            share: lines / total,
            text: words.ofLines(lines, view.lines.length),
          }))}
        />
      </Section>
      <Section title={words.specialties}>
        <Bars
          bars={specialties.map((each) => ({
            name: each.specialty,
            share: each.weeks / most,
            text: words.weeks(each.weeks, gapText(each.weeks / weeks)),
          }))}
        />
      </Section>
    </div>
  );
};
