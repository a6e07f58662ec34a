import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type Step, steps } from '#addin/state/step.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({ list: { display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)' } });

/** The five steps, always in sight. */
export const Steps = () => {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  return (
    <TabList
      aria-label={strings.shell.stepsLabel}
      className={styles.list}
      size="small"
      selectedValue={state.step.at}
      onTabSelect={(_event, { value }) => dispatch({ type: 'step/go', step: value as Step })}
    >
      {steps.map((step) => (
        <Tab key={step} value={step} id={`step-${step}`} aria-controls="step-panel">
          {strings.shell.steps[step]}
        </Tab>
      ))}
    </TabList>
  );
};
