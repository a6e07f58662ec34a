import { getJson } from './api.js';

let titles = {};

/** Fetches the planner's words for every rule, those of the workbook's Compliance sheet. */
export const loadRuleNames = async () => {
  titles = (await getJson('/rulesets')).rule_titles ?? {};
};

/** A rule as answers name it (`required_categories:D`), in the planner's words. */
export const ruleName = (rule) => {
  const [name, ...detail] = rule.split(':');
  return [titles[name] ?? name.replaceAll('_', ' '), ...detail].join(' ');
};
