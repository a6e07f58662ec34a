import { describeCondition, draft } from './condition.case.ts';
import { whoseLines } from './whose-lines.ts';

const workers = [{ id: 'W1', level: 'PGY1', targeted_pathway: 'GP' }];
const priority_requirements = { GP: { lines: 1, mode: 'prefer' as const } };

describeCondition('whoseLines', whoseLines, {
  kept: {
    'lines in another order, by their ids': {
      lines: [draft('abd', { id: 'JL-002' }), draft('gga', { id: 'jl-1' })],
    },
    'fewer lines where filling in part is allowed': {
      request: { allow_partial_filling: true },
      lines: [draft('abd', { id: 'JL-002' })],
    },
    'a line that names its worker and pathway': {
      request: { workers, priority_requirements },
      lines: [draft('abd', { worker_id: 'W1', pathway: 'GP' }), draft('gga')],
    },
  },
  broken: {
    'a missing line': { lines: [draft('abd')], says: ['1 of 2 lines are missing: JL-002'] },
    'one line twice and one that nobody asked for': {
      lines: [draft('abd', { id: 'JL-001' }), draft('gga', { id: 'JL-001' }), draft('dab', { id: 'JL-003' })],
      says: [
        'JL-001: this line stands in the plan twice',
        'JL-003: the request has no such line; its lines are 1 to 2',
        '1 of 2 lines are missing: JL-002',
      ],
    },
    'lines given to another worker or pathway': {
      request: { workers, priority_requirements },
      lines: [draft('abd', { worker_id: 'W9' }), draft('gga', { worker_id: 'W1', pathway: 'GP' })],
      says: [
        "JL-001: is given to worker W9, but it is W1's",
        'JL-002: is given to worker W1, but it belongs to no worker',
        'JL-002: is marked GP, but it is reserved for no pathway',
      ],
    },
  },
});
