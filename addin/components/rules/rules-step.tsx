import { Accordion, Body1, makeStyles, tokens } from '@fluentui/react-components';
import { strings } from '#addin/strings/en.ts';
import { Bounds } from './bounds.tsx';
import { Leave } from './leave.tsx';
import { Pathways } from './pathways.tsx';
import { RulesFoot } from './rules-foot.tsx';
import { RulesHead } from './rules-head.tsx';
import { Section } from './section.tsx';
import { SettingField } from './setting-field.tsx';
import { sections } from './settings.ts';
import { TermDates } from './term-dates.tsx';
import { TermStructure } from './term-structure.tsx';

const titles = strings.rules.sections;

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

/** Whose rules hold, for which year, and everything the planner may set over the Settings sheet. */
export const RulesStep = () => {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <RulesHead />
      <Accordion multiple collapsible defaultOpenItems={['whose']}>
        <Section name="whose" title={titles.whose}>
          {sections.whose.map((setting) => (
            <SettingField key={setting.title} setting={setting} />
          ))}
          <TermDates />
          <TermStructure />
          {sections.year.map((setting) => (
            <SettingField key={setting.title} setting={setting} />
          ))}
        </Section>
        <Section name="bounds" title={titles.bounds}>
          <Bounds />
        </Section>
        <Section name="pathways" title={titles.pathways}>
          <Pathways />
        </Section>
        <Section name="leave" title={titles.leave}>
          <Leave />
        </Section>
        <Section name="weights" title={titles.weights}>
          <Body1>{strings.rules.weightsIntro}</Body1>
          {sections.weights.map((setting) => (
            <SettingField key={setting.title} setting={setting} hint={setting.note.split(';')[0]} />
          ))}
        </Section>
        <Section name="more" title={titles.more}>
          {sections.more.map((setting) => (
            <SettingField key={setting.title} setting={setting} />
          ))}
        </Section>
      </Accordion>
      <RulesFoot />
    </div>
  );
};
