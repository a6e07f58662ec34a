/** What is known of a plan beside its request and answer, for its cover and diagnostics. All of it is optional. */
export type About = {
  /** Where the posts come from, as one sentence. */
  source?: string;
  /** What a reader has to know before trusting the plan, one sentence each. */
  caveats?: readonly string[];
  /** Public holidays of the state between the year's first and last day; `date` as `2026-01-26`. */
  holidays?: readonly { date: string; name: string }[];
  /** Positions whose specialty was read from a name that does not say it for certain, and what was taken. */
  unmatched?: readonly { name: string; reason: string }[];
  /** What reading the input left out of the request, and why. */
  dropped?: readonly { name: string; reason: string }[];
};
