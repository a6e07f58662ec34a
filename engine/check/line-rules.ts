import type { Compliance } from '#engine/domain/job-line.ts';
import type { Violation } from '#engine/domain/response.ts';
import type { Plan } from '#engine/plan/read-plan.ts';
import { lineRules } from '#engine/rules/index.ts';
import { lineViolation } from './condition.ts';

/** Every rule in force on every line: how each line stands, and what breaks them. `compliance` is in the order of the lines. */
export const judgeLines = ({ ruleset, lines, year }: Plan): { compliance: Compliance[][]; violations: Violation[] } => {
  const violations: Violation[] = [];
  const inForce = lineRules
    .filter((rule) => rule.applies(ruleset.bounds))
    .map((rule) => {
      const { source, clause } = ruleset.sourceOf(rule.name);
      return { rule, source: `${source}: ${clause}` };
    });
  const compliance = lines.map((line) =>
    inForce.map(({ rule, source }) => {
      const judged = rule.judge(line.placements, ruleset.bounds, year);
      for (const { term_index, message } of judged.violations)
        violations.push(lineViolation(line, term_index, rule.name, message, source));
      return { rule: rule.name, ok: judged.ok, value: judged.value, limit: judged.limit, source };
    }),
  );
  return { compliance, violations };
};
