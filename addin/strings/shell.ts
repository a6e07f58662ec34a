export const shell = {
  title: 'Receptor Planner',
  stepsLabel: 'Steps',
  steps: { data: 'Data', rules: 'Rules', generate: 'Generate', review: 'Review', publish: 'Publish' },
  opening: 'Opening this step',
  tryAgain: 'Try again',
  failed: {
    step: {
      title: 'This step could not be opened.',
      remedy: 'Open the pane again; what you set is kept with the workbook. The other steps still work.',
    },
    part: {
      title: 'This part could not be opened.',
      remedy: 'Open the pane again once the planner’s server answers; what you set is kept with the workbook.',
    },
  },
  openAgain: 'Open the pane again',
  dismiss: 'Dismiss',
  noOffice: 'Excel’s part of this page could not be loaded.',
  noOfficeRemedy: 'Check that this computer reaches appsforoffice.microsoft.com, then open the pane again.',
  previewInstead: 'Without Excel, the planner works beside a workbook of its own:',
  openPreview: 'open the preview',
  ownFault: 'The planner met a fault of its own; your workbook is as it was.',
  ownFaultRemedy: 'Try again. If it comes back, close the pane and open it anew.',
};
