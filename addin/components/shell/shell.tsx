import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { DataStep } from '#addin/components/data/data-step.tsx';
import { GenerateStep } from '#addin/components/generate/generate-step.tsx';
import { PublishStep } from '#addin/components/publish/publish-step.tsx';
import { ReviewStep } from '#addin/components/review/review-step.tsx';
import { RulesStep } from '#addin/components/rules/rules-step.tsx';
import type { Step } from '#addin/state/step.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { ErrorBar } from './error-bar.tsx';
import { Steps } from './steps.tsx';

const panels: Record<Step, ComponentType> = {
  data: DataStep,
  rules: RulesStep,
  generate: GenerateStep,
  review: ReviewStep,
  publish: PublishStep,
};

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalM },
});

/** Steps, the error bar, and the step the planner is at. */
export const Shell = () => {
  const { state } = usePane();
  const styles = useStyles();
  const Panel = panels[state.step.at];
  return (
    <>
      <Steps />
      <ErrorBar />
      <div id="step-panel" role="tabpanel" aria-labelledby={`step-${state.step.at}`} className={styles.panel}>
        <Panel />
      </div>
    </>
  );
};
