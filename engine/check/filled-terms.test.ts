import { describeCondition, draft } from './condition.case.ts';
import { filledTerms } from './filled-terms.ts';

const workers = [{ id: 'W1', level: 'PGY1', unavailable_terms: [2] }];
const allocation = (term_index: number, rotation_id: string, given: object = {}) => ({
  term_index,
  rotation_id,
  ...given,
});

describeCondition('filledTerms', filledTerms, {
  kept: {
    'an empty term in which the doctor is away': { request: { workers }, lines: [draft('a-d'), draft('gga')] },
    'weeks that are those of the request': {
      lines: [
        draft('', {
          allocations: [
            allocation(0, 'g', { start_week: 1, term_length_weeks: 30 }),
            allocation(2, 'a', { start_week: 31, term_length_weeks: 22 }),
          ],
        }),
      ],
    },
  },
  broken: {
    'an empty term': { lines: [draft('a-d')], says: ['JL-001 term 2: holds no rotation'] },
    'a rotation while the doctor is away': {
      request: { workers },
      lines: [draft('ggd')],
      says: ['JL-001 term 2: the doctor is not available in this term'],
    },
    'two rotations in one term, a span included': {
      lines: [draft('', { allocations: [allocation(0, 'g'), allocation(1, 'a'), allocation(2, 'b')] })],
      says: ['JL-001 term 2: holds both Ward G and Ward A'],
    },
    'a span that runs past the year': {
      lines: [draft('abg')],
      says: ['JL-001 term 3: Ward G runs past the end of the year, which has 3 terms'],
    },
    'a term beyond the year': {
      lines: [draft('abda')],
      says: ['JL-001 term 4: Ward A runs past the end of the year, which has 3 terms'],
    },
    'a rotation nobody knows': {
      lines: [draft('abx')],
      says: ['JL-001 term 3: there is no rotation "x"', 'JL-001 term 3: holds no rotation'],
    },
    'weeks that are not those of the request': {
      lines: [
        draft('', {
          allocations: [
            allocation(0, 'g', { start_week: 2, term_length_weeks: 10 }),
            allocation(2, 'a', { start_week: 31, term_length_weeks: 22 }),
          ],
        }),
      ],
      says: ['JL-001 term 1: starts in week 1, not 2', 'JL-001 term 1: has 30 weeks, not 10'],
    },
  },
});
