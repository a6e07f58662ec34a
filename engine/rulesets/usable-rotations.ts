import type { Rotation } from '#engine/domain/rotation.ts';
import { Cohort } from '#engine/domain/ruleset.ts';

/** Whether doctors of `cohort` may hold the rotation: its `cohorts` names theirs (aliases such as HMO2 count), or names none (null). */
export const isUsableBy = (rotation: Rotation, cohort: Cohort): boolean =>
  cohort === 'ANY' ||
  rotation.cohorts == null ||
  rotation.cohorts.some((name) => {
    const read = Cohort.safeParse(name);
    return read.success && (read.data === cohort || read.data === 'ANY');
  });
