import type { CloudDoor } from '#addin/data/project.ts';
import { cloudEffects } from './cloud.ts';
import { dataEffects } from './data.ts';
import { reviewEffects } from './review.ts';
import { rulesEffects } from './rules.ts';
import { solveEffects } from './solve.ts';
import { createSolving } from './solving.ts';
import { specialtiesEffects } from './specialties.ts';
import type { Tools } from './tools.ts';

/** Everything the pane can do, a group per slice. */
export const paneEffects = (tools: Tools, door: CloudDoor) => {
  const solving = createSolving(tools);
  return {
    data: dataEffects(tools),
    specialties: specialtiesEffects(tools),
    rules: rulesEffects(tools),
    solve: solveEffects(tools, solving),
    review: reviewEffects(tools, solving),
    cloud: cloudEffects(tools, door),
  };
};

export type PaneEffects = ReturnType<typeof paneEffects>;
