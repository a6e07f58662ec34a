import { counted } from './counted.ts';

export const publish = {
  title: 'Publish',
  none: 'Nothing to publish yet',
  noneHint: 'Generate job lines, write them to a sheet and approve them on the Review step.',
  toReview: 'Go to Review',
  from: (sheet: string) => `From sheet ${sheet}`,
  ready: (count: number) => `${counted(count, 'approved line')} to push`,
  figures: { ready: 'Approved and legal', illegal: 'Approved, not legal', waiting: 'Not approved' },
  illegalTitle: (count: number) =>
    count === 1
      ? '1 approved line breaks a rule and stays behind'
      : `${count} approved lines break a rule and stay behind`,
  readyTitle: 'Lines a push takes',
  more: (count: number) => `and ${count} more`,
  changedOnSheet: 'Approvals are read from the sheet as you edit it.',
};
