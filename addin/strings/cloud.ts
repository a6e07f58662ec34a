import { counted, listed } from './counted.ts';

const overTheNet = 'The workbook is as it was. Check the connection, then try again.';

export const cloud = {
  checking: 'Looking for a Supabase project.',
  noProject: 'no Supabase project is set up for this planner. Whoever runs its server sets SUPABASE_URL and a key.',
  embedded: 'This planner’s own database, on this machine alone.',
  reason: (deed: string, why: string) => `${deed}: ${why}`,
  /** The first few of the rotations a push was refused for, by their ids. */
  unknownRotations: (ids: readonly string[]) =>
    ids.length > 8 ? `${ids.slice(0, 8).join(', ')} and more.` : `${listed(ids)}.`,

  /** By what went wrong: what it means, and what the planner can do. */
  faults: {
    away: { message: 'The Supabase project does not answer.', remedy: overTheNet },
    busy: { message: 'The Supabase project is busy.', remedy: 'Wait a moment, then try again.' },
    broken: {
      message: 'The Supabase project met a fault of its own.',
      remedy: 'Try again. If it comes back, tell whoever runs the project.',
    },
    'signed out': {
      message: 'You are not signed in any more.',
      remedy: 'Sign in again under "Pull from Supabase"; nothing was lost.',
    },
    'wrong password': {
      message: 'The address or the password is not right.',
      remedy: 'Check both; capitals count in the password.',
    },
    'wrong code': { message: 'The code is not right, or too old.', remedy: 'Ask for a new one.' },
    'no mail': {
      message: 'This project does not sign people in by mail.',
      remedy: 'Sign in with your password, or ask an admin to invite you.',
    },
    'not completed': {
      message: 'The sign-in was not completed.',
      remedy: 'Start it again from the pane. If it comes back, ask whoever runs the project.',
    },
    'not allowed': {
      message: 'Your role does not allow this.',
      remedy: 'Ask an admin of the organisation to make you a planner.',
    },
    'not found': {
      message: 'This run is not there, or is not yours to see.',
      remedy: 'Choose the run again under "Pull from Supabase".',
    },
    'not open': {
      message: 'The run is closed: its lines can no longer be changed.',
      remedy: 'Ask whoever closed it to open it again, or choose another run.',
    },
    conflict: {
      message: 'Somebody else pushed to this run meanwhile.',
      remedy: 'See below what differs; push over it only if yours is right.',
    },
    'line faults': {
      message: 'The run does not take these lines; nothing was pushed.',
      remedy: 'Put right what is listed, or pull the workers and rotations again, then push once more.',
    },
    'other rotations': {
      message: 'Nothing was pushed: the lines hold rotations that the organisation does not have.',
      remedy:
        'A run takes only rotations of its organisation. Pull its workers and rotations on the Data step and generate from those, or have these added to Supabase.',
    },
    'key reused': {
      message: 'This push had arrived already.',
      remedy: 'Compare with the run to see what it holds now.',
    },
    'no snapshot': { message: 'There is nothing to put back: the run was never pushed to.', remedy: 'Push first.' },
    'too many lines': { message: 'A push holds 5,000 lines at most.', remedy: 'Split the cohort into two runs.' },
    'other terms': {
      message: 'The run has other terms than this workbook.',
      remedy: 'Set the term structure on Settings to that of the run and generate again, or choose another run.',
    },
    'no rotations': {
      message: 'The organisation has no active rotation yet.',
      remedy: 'Add its rotations to Supabase first, then pull.',
    },
    'not ready': {
      message: 'The input sheets have faults, so there is no whole request to save.',
      remedy: 'Put right what the Data step lists, then save.',
    },
    'nothing approved': {
      message: 'No approved line is legal.',
      remedy: 'Approve lines on the Review step, then push.',
    },
    schema: {
      message: 'The project does not show the schema "planner".',
      remedy: 'Its admin adds it under API settings, Exposed schemas; see the set-up page.',
    },
  },

  signIn: {
    title: 'Sign in',
    to: (host: string) => `To ${host}`,
    first: (email: string, file: string) => `Its first admin is ${email}; the password is in ${file}.`,
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    mail: 'Mail me a code instead',
    mailed: (email: string) => `A code and a link are on their way to ${email}.`,
    mailedHint: 'Type the code, or paste the link.',
    code: 'Code or link from the mail',
    with: (provider: string) => `Sign in with ${provider}`,
    /** Where a provider's name is not its own word for itself. */
    providers: { azure: 'Microsoft', google: 'Google', github: 'GitHub', gitlab: 'GitLab', workos: 'WorkOS' } as Record<
      string,
      string
    >,
    enter: 'Use the code',
    otherWay: 'Sign in another way',
    as: (email: string) => `Signed in as ${email}`,
    out: 'Sign out',
  },

  /** The page a provider's sign-in and a mailed link lead to. */
  signInPage: {
    working: 'Signing in',
    done: 'You are signed in',
    doneText: 'This window can be closed: the pane goes on by itself.',
    back: 'Open the planner',
    elsewhere: 'Go on where you asked for the mail',
    elsewhereText:
      'The link was asked for in Excel or in another browser, and only there it signs you in. Copy the address of this page, and paste it into "Code or link from the mail" in the pane.',
    copy: 'Copy the address',
  },

  choose: {
    title: 'Choose a run',
    chosen: 'Run',
    organisation: 'Organisation',
    run: 'Run',
    none: 'choose one',
    noOrganisation: 'You are not a member of any organisation yet. Ask an admin to add you.',
    noRun: 'This organisation has no run yet.',
    runOf: (year: number, plan: string, name: string, status: string) =>
      `${year} ${plan}: ${name}${status === 'open' ? '' : ` (${status})`}`,
    other: 'Choose another run',
    at: (run: string, revision: number) =>
      revision === 0 ? `${run} (nothing was pushed to it yet)` : `${run}, revision ${revision}`,
    viewer: 'You may look at this organisation, and not push to it.',
    close: 'Close',
  },

  pull: {
    title: 'Pull from Supabase',
    compare: 'Pull workers and rotations',
    newSheets: (workers: number, rotations: number) =>
      `${counted(workers, 'worker')} and ${counted(rotations, 'rotation')} go into new sheets.`,
    besideSheets: (workers: number, rotations: number) =>
      `This workbook has input sheets that were not pulled; they are left alone. ${counted(workers, 'worker')} and ${counted(rotations, 'rotation')} go beside them, into sheets with a number, which are read from then on.`,
    write: 'Write the sheets',
    beside: 'Write beside them',
    nothing: 'The sheets hold what the organisation has: nothing to change.',
    refresh: (count: number) => `Change ${counted(count, 'cell')}`,
    diffOf: (sheet: string, added: number, removed: number, changed: number) =>
      `${sheet}: ${added} added, ${removed} removed, ${changed} changed`,
    added: (id: string) => `Added: ${id}`,
    removed: (id: string) => `Removed: ${id}`,
    changed: (id: string, what: string) => `${id}: ${what}`,
    cell: (title: string, from: string, to: string) => `${title} ${from} → ${to}`,
    empty: 'empty',
    more: (count: number) => `and ${count} more`,
    otherHeadings: (sheet: string) =>
      `The headings of ${sheet} were changed since it was pulled, so it cannot be refreshed in place.`,
    wrote: (sheets: readonly string[]) => `Pulled into ${listed(sheets)}.`,
    refreshed: (cells: number) => `Refreshed ${counted(cells, 'cell')}.`,
  },

  scenarios: {
    title: 'Scenarios',
    intro: 'A scenario is a whole request: sheets and rules as they were saved.',
    none: 'None is saved for this run yet.',
    open: 'Open',
    openOf: (name: string) => `Open ${name}`,
    unnamed: 'without a name',
    name: 'Name of the scenario',
    save: 'Save',
    saveOver: 'Save over it',
    notReady: 'What the Data step lists is to be put right before it can be saved.',
    empty: 'There is nothing to save yet: pull first, or write input sheets.',
    opened: (name: string, sheets: readonly string[]) => `Opened ${name} into ${listed(sheets)}.`,
    openedPrevious: (lines: number) =>
      `It also starts from an earlier plan of ${lines} lines, which no sheet shows: "Follow the sheet in everything" on the Rules step leaves that out.`,
    saved: (name: string) => `Saved ${name}.`,
  },

  push: {
    compare: 'Push approved lines',
    none: 'No approved line is legal yet: approve lines on the Review step.',
    to: (run: string) => `Push to ${run}`,
    restoreTitle: (revision: number) => `Put back what the run held at revision ${revision}`,
    conflictTitle: 'Somebody else pushed to this run',
    conflict: (mine: number, now: number) =>
      `You read it at revision ${mine}, and it is at ${now} now. This is what pushing yours would change of theirs.`,
    otherYear: (lines: string, run: string) =>
      `These lines begin on ${lines}, and the run on ${run}: check that this is the run they are meant for.`,
    counts: { added: 'Added', changed: 'Changed', removed: 'Removed', same: 'As they are' },
    confirm: (count: number) => `Push ${counted(count, 'line')}`,
    overwrite: 'Push mine over theirs',
    cancel: 'Not now',
    outOfDate: 'The lines changed since this was shown, so nothing was pushed. Above is what a push would change now.',
    unchanged: 'The run holds the same rotations, workers and pathways already.',
    added: (id: string) => `${id} is new`,
    removed: (id: string) => `${id} goes`,
    changed: (id: string, what: string) => `${id}: ${what}`,
    term: (term: number, from: string, to: string) => `term ${term} ${from} → ${to}`,
    worker: (from: string, to: string) => `worker ${from} → ${to}`,
    pathway: (from: string, to: string) => `pathway ${from} → ${to}`,
    nobody: 'nobody',
    nothing: 'nothing',
    more: (count: number) => `and ${count} more`,
    doneTitle: 'Pushed',
    done: (count: number, run: string, revision: number) =>
      `${run} holds ${counted(count, 'line')} now, at revision ${revision}.`,
    arrived: 'The push before had arrived: nothing was sent twice.',
    restored: 'Put back',
    lostTitle: 'Not known whether the last push arrived',
    lost: 'The connection broke before the answer came. It is safe to ask and to push again: a push that arrived is not done twice.',
    ask: 'Find out',
    notArrived: 'It had not arrived, and nothing of it was written. Below is what pushing again would change.',
    restore: (lines: number) =>
      lines === 0
        ? 'Empty the run again, as before the last push'
        : `Put back what the last push replaced (${counted(lines, 'line')})`,
    restoreConfirm: 'Put it back',
  },

  news: {
    changed: (run: string, mine: number, now: number) =>
      `Somebody else changed ${run}: revision ${now}, and you read ${mine}.`,
    status: (run: string, status: string) => `${run} is ${status} now.`,
    compare: 'Show what differs',
  },
};
