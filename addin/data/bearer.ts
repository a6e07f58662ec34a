import type { Bearer } from '#addin/api/ask.ts';
import type { CloudDoor } from './project.ts';

/**
 * The token of whoever is signed in to the project, where the planner's server asks who calls. Where it does not, the project is left
 * out of it: lines can be generated while it is away. Rejects with a CloudFault.
 */
export const bearerThrough =
  (door: CloudDoor): Bearer =>
  async (refused) => {
    if (!door.hasSession()) return null;
    const project = await door.findProject();
    return project?.signInRequired ? (await door.open(project)).accessToken(refused) : null;
  };
