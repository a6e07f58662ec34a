import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons';
import { type Step, steps } from '#addin/state/step.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { type StepMark, stepMarks } from './step-marks.ts';

const circle = '22px';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    paddingInline: '2px',
    paddingBlock: tokens.spacingVerticalXS,
    // Fluent keeps room beside the word for its bold form; here the words stand in columns of their own.
    '& .fui-Tab__content--reserved-space': { display: 'none' },
  },
  icon: { width: 'auto', height: 'auto' },
  circle: {
    boxSizing: 'border-box',
    lineHeight: 1,
    display: 'grid',
    placeItems: 'center',
    width: circle,
    height: circle,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  done: {
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  fault: {
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  busy: { color: tokens.colorBrandForeground1, border: `1px solid ${tokens.colorBrandStroke1}` },
  // In a pane of 160 px (320 px at 200 %) the words would not fit side by side: that of the step in hand stays.
  word: { fontSize: tokens.fontSizeBase200, '@media (max-width: 250px)': { fontSize: '0' } },
  wordHere: { '@media (max-width: 250px)': { fontSize: tokens.fontSizeBase100 } },
});

const symbols: Record<StepMark, React.ReactNode> = { done: <Checkmark12Filled />, fault: '!', busy: '…' };

/** The five steps, always in sight. */
export const Steps = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const marks = stepMarks(state);
  return (
    <TabList
      aria-label={strings.shell.stepsLabel}
      className={styles.list}
      size="small"
      selectTabOnFocus={false}
      selectedValue={state.step.at}
      onTabSelect={(_event, { value }) => dispatch({ type: 'step/go', step: value as Step })}
    >
      {steps.map((step, index) => {
        const mark = marks[step];
        const isHere = step === state.step.at;
        return (
          <Tab
            key={step}
            value={step}
            id={`step-${step}`}
            aria-controls="step-panel"
            className={styles.tab}
            content={{ className: mergeClasses(styles.word, isHere && styles.wordHere) }}
            icon={{
              className: styles.icon,
              children: (
                <span
                  aria-hidden="true"
                  className={mergeClasses(styles.circle, mark && styles[mark], isHere && styles.here)}
                >
                  {mark ? symbols[mark] : index + 1}
                </span>
              ),
            }}
          >
            {strings.shell.steps[step]}
          </Tab>
        );
      })}
    </TabList>
  );
};
