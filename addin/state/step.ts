/** The five steps of the pane, in the order of the work. */
export const steps = ['data', 'rules', 'generate', 'review', 'publish'] as const;
export type Step = (typeof steps)[number];

/** `moved`: a button inside a step led here, so that the focus has to follow. */
export type StepState = { at: Step; moved: boolean };

export type StepAction = { type: 'step/go'; step: Step; moved?: boolean };

export const initial: StepState = { at: 'data', moved: false };

export const reduce = (state: StepState, action: StepAction): StepState =>
  action.type === 'step/go' ? { at: action.step, moved: action.moved ?? false } : state;

/** The step a page's address asks for: `#generate`, and `#check` for the data; null for anything else. */
export const stepOfHash = (hash: string): Step | null => {
  const word = hash.replace(/^#/, '');
  if (word === 'check') return 'data';
  return steps.find((step) => step === word) ?? null;
};
