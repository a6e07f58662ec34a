import type { CloudState } from '#addin/state/cloud.ts';
import { strings } from '#addin/strings/en.ts';

/** Why nothing can be pulled or pushed here; null: it can. */
export const projectReason = ({ project }: CloudState): string | null => {
  if (project) return null;
  return project === null ? strings.cloud.noProject : strings.cloud.checking;
};
