import { ruleTitle } from '#engine/workbook/input/setting-kinds.ts';

/** A rule as answers name it (`required_categories:D`), in the planner's words. */
export const ruleWords = (rule: string): string => {
  const [name, ...detail] = rule.split(':');
  const words = [ruleTitle(name), ...detail].join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
