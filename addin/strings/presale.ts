import { counted } from './counted.ts';

export const presale = {
  button: 'Presale demo',
  title: 'Presale demo',
  intro:
    'Job lines of an organisation that has given no data, out of accredited posts. They go into new sheets; nothing in this workbook is changed.',
  state: 'State',
  allStates: 'All states',
  organization: 'Organisation',
  cohort: 'Cohort',
  lines: 'Job lines',
  linesFault: 'Write a whole number from 1 to 5000.',
  build: 'Build lines',
  cancel: 'Cancel',
  none: 'There is no organisation in the demo data. Import lists of posts with npm run posts.',
  whole: (lines: number, isPublished: boolean) =>
    `A whole cohort has ${counted(lines, 'line')} (${isPublished ? 'published head count' : 'illustrative'}).`,
  posts: (rotations: number, posts: number, published: number) =>
    `${counted(rotations, 'rotation')} with at least ${counted(posts, 'post')} in each term, ${published === 0 ? 'all of them illustrative' : published >= posts ? 'all of them published' : `${published} of them published`}.`,
  borrowed: (cohort: string) => `Its own terms are not known: those of ${cohort} stand in.`,
  willReset: (changes: number) =>
    `A demo goes by the settings of its own sheets: ${counted(changes, 'change')} of yours on the Rules step will be set back.`,
  built: (organization: string, lines: number, beside: boolean, caveats: readonly string[], reset: number) =>
    [
      `Built ${counted(lines, 'line')} of ${organization}${beside ? ' beside your own sheets, which are untouched' : ''}.`,
      ...(reset > 0
        ? [`${counted(reset, 'change')} of yours on the Rules step ${reset === 1 ? 'is' : 'are'} set back.`]
        : []),
      ...caveats.slice(0, 1),
      'The cover says more.',
    ].join(' '),
  noPlan: (organization: string, lines: number, reason: string | undefined) =>
    `No legal plan exists for ${counted(lines, 'line')} of ${organization}${reason ? `: ${reason.replace(/\.$/, '')}` : ''}. Nothing was written.`,
  noPlanRemedy: 'Posts are strict limits in a demo: ask for fewer lines.',
};
