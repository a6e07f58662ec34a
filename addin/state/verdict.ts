import { strings } from '#addin/strings/en.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';

const { verdict: words, gapWords } = strings.generate;

/** A share as "0.4 %", with "< 0.1 %" for what would round to nothing. */
export const gapText = (share: number | null | undefined): string => {
  if (share === null || share === undefined || share >= 1) return gapWords.unknown;
  return share > 0 && share < 0.001 ? gapWords.tiny : gapWords.percent(share);
};

/** What an answer is, and how far it can be trusted: a heading and a sentence ('' when the heading says it all). */
export const verdictOf = ({ status, summary }: Pick<SchedulingResponse, 'status' | 'summary'>): [string, string] => {
  const { built_lines: built, requested_lines: asked, gap, stopped_by: stopped } = summary;
  if (status === 'INFEASIBLE') return [words.infeasible(asked), ''];
  if (status === 'STOPPED')
    return stopped === 'cancelled'
      ? [words.cancelledEarly, strings.generate.cancelledEarlyHint]
      : [words.outOfTime, strings.generate.outOfTimeHint];
  const title = built === asked ? words.all(asked) : words.some(built, asked);
  if (status === 'OPTIMAL') return [title, gap ? words.within(gapText(gap)) : words.best];
  const why = words.stopped[stopped === 'cancelled' || stopped === 'crash' ? stopped : 'time'];
  return [title, gap !== null && gap < 1 ? words.atMost(why, gapText(gap)) : words.notKnown(why)];
};
