import type { BoundName } from '#engine/domain/ruleset.ts';
import { type Setting, settingList } from '#engine/workbook/input/setting-list.ts';

const byPath = new Map(settingList.map((setting) => [setting.path.join('.'), setting]));

/** The setting of the given path. @throws when there is none: a fault of the pane */
export const settingAt = (path: string): Setting => {
  const found = byPath.get(path);
  if (!found) throw new Error(`There is no setting '${path}'`);
  return found;
};

export const boundSetting = (bound: BoundName): Setting => settingAt(`rules.${bound}`);

/** Settings by the section that shows them. */
export const sections = {
  whose: ['state', 'cohort'].map(settingAt),
  year: ['num_job_lines', 'year_start'].map(settingAt),
  leave: ['annual_leave.weeks', 'annual_leave.shapes', 'annual_leave.min_gap_weeks', 'annual_leave.max_away_share'].map(
    settingAt,
  ),
  leaveTarget: settingAt('leave_first_half_share'),
  weights: settingList.filter(({ path }) => path[0] === 'weights'),
  more: ['max_seconds', 'gap', 'seed', 'allow_partial_filling'].map(settingAt),
};
