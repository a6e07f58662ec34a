export const shell = {
  title: 'Receptor Planner',
  stepsLabel: 'Steps',
  steps: { data: 'Data', rules: 'Rules', generate: 'Generate', review: 'Review', publish: 'Publish' },
  opening: 'Opening this step',
  tryAgain: 'Try again',
  stepFailed: 'This step could not be opened.',
  stepFailedRemedy: 'Open the pane again; what you set is kept with the workbook. The other steps still work.',
  openAgain: 'Open the pane again',
  dismiss: 'Dismiss',
  ownFault: 'The planner met a fault of its own; your workbook is as it was.',
  ownFaultRemedy: 'Try again. If it comes back, close the pane and open it anew.',
};
