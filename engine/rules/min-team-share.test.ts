import { minTeamShare } from './min-team-share.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const weeks = [13, 13, 13, 13];
const bounds = { min_team_share: 0.5 };

describeRule(minTeamShare, {
  legal: {
    'exactly half inside a team': {
      bounds,
      line: lineIn(weeks, [rotation('a'), rotation('b'), rotation('c', { is_service_term: true })]),
      value: '26 of 52 weeks (50 %)',
    },
    'a service term that says it is inside a team': {
      bounds,
      line: lineIn(weeks, [rotation('a'), rotation('b', { is_service_term: true, team_embedded: true })]),
      value: '26 of 52 weeks (50 %)',
    },
  },
  illegal: {
    'a year mostly outside a team, leave included': {
      bounds,
      line: lineIn(weeks, [
        rotation('a'),
        rotation('b', { is_service_term: true }),
        rotation('c', { is_leave: true }),
        rotation('d', { team_embedded: false }),
      ]),
      value: '13 of 52 weeks (25 %)',
      terms: [null],
      says: /at least 50 % is needed/,
    },
  },
});
