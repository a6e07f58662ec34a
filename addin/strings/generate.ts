import type { Progress } from '#engine/domain/response.ts';
import { counted } from './counted.ts';

const phases: Record<Progress['phase'], string> = {
  reading: 'Reading the request',
  'first plan': 'Looking for a first legal plan',
  bound: 'Working out the best possible',
  integer: 'Building whole lines',
  polish: 'Improving the plan',
  explain: 'Finding the reasons',
  done: 'Done',
};

export const generate = {
  title: 'Generate',
  button: 'Generate job lines',
  cancel: 'Cancel',
  again: 'Try again',
  intro: 'Reads your sheets and the Rules step, and builds job lines. Nothing is written to the workbook.',
  asks: (lines: number, rotations: number, ruleset: string) =>
    `${counted(lines, 'line')} from ${counted(rotations, 'rotation')}, by ${ruleset}`,

  notReady: (count: number) => `${counted(count, 'thing')} to put right first`,
  notReadyHint: 'Each names its cell. They are checked again as you type.',
  moreIssues: (count: number) => `and ${count} more on the Data step`,
  noSheets: 'There are no input sheets yet',
  noSheetsHint: 'Create the template or load a sample on the Data step.',
  toData: 'Go to Data',

  asking: 'Asking for a solver',
  stopping: 'Stopping with the best plan so far',
  queued: (seconds: number) => `All solvers are busy: trying again in ${counted(seconds, 'second')}`,
  queuedBriefly: 'All solvers are busy: waiting for one',
  phases,
  elapsed: 'Elapsed',
  lines: 'Lines so far',
  gap: 'Gap to the best',
  noneYet: '–',
  seconds: (seconds: number) => `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`,
  cancelHint: 'Cancel keeps the best plan so far.',

  awayTitle: 'The planner’s server does not answer',
  awayHint: 'Generating needs it. Reading, checking and editing your sheets still work.',
  faultsTitle: 'The server asks for changes',

  took: (seconds: string) => `It took ${seconds}.`,
  review: 'Go on to Review',
  gapWords: {
    unknown: 'not known',
    tiny: '< 0.1 %',
    percent: (share: number) => `${(share * 100).toFixed(share === 0 || share >= 0.1 ? 0 : 1)} %`,
  },
  verdict: {
    all: (count: number) => `All ${counted(count, 'line')} are built`,
    some: (built: number, asked: number) => `${built} of ${asked} lines are built`,
    infeasible: (asked: number) => `No legal plan exists for ${counted(asked, 'line')}`,
    cancelledEarly: 'Cancelled before a first legal plan was found',
    outOfTime: 'Time ran out before a legal plan or a proof was found',
    best: 'Legal, and proven the best possible.',
    within: (gap: string) => `Legal, and proven within ${gap} of the best possible.`,
    stopped: {
      cancelled: 'Legal. Cancelled',
      crash: 'Legal. The solver stopped early',
      time: 'Legal. Time ran out',
    },
    atMost: (why: string, gap: string) => `${why}; at most ${gap} below the best possible.`,
    notKnown: (why: string) => `${why}; how far it is from the best is not known yet.`,
  },
  cancelledEarlyHint: 'Generate again, and leave it running until it has lines.',
  outOfTimeHint: 'Allow more seconds on the Rules step, or build as many lines as can be.',

  conflictsTitle: (count: number) => (count === 1 ? 'Why not' : `Why not: ${count} reasons`),
  conflictsHint: 'Mend a cell and generate again; or take fewer lines.',
  furtherTitle: 'Why there is no further line',
  points: 'Where',
  toRules: 'Rules step',
  morePoints: (count: number) => `${count} more`,
  partial: 'Build as many lines as can be',
  partialHint: 'Switches "partial filling" on in the Rules step, where you can switch it off again.',
  posts: (name: string) => `posts of ${name}`,

  faults: {
    away: 'The planner’s server does not answer.',
    lost: 'The connection to the planner’s server was lost.',
    awayRemedy: 'Reading, checking and editing your sheets still work. Try again in a moment.',
    answered: (status: number) => `The planner’s server answered ${status}.`,
    busyRemedy: 'Wait a moment, then try again.',
    signedOut: 'The planner’s server makes plans only for people who are signed in.',
    notKnown: 'The planner’s server does not take your sign-in any more.',
    signedOutRemedy:
      'Sign in under "Pull from Supabase" on the Data step, then try again; the workbook is as it was. If it is off there, ask whoever runs the server to set it up.',
    brokenRemedy: (id: string | null) =>
      `This is a fault of the planner. Try again; if it stays, report it${id === null ? '' : ` with the number ${id}`}.`,
    tooLargeRemedy: 'Ask for fewer rotations, workers or locks at once: a request may have 2 MB.',
    invalidRemedy: 'Change what is listed, then try again.',
    refusedRemedy: 'Check the data and the rules, then try again.',
  },
};
