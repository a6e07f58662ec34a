import { addUser } from './auth/users.ts';
import type { Query } from './engine.ts';

export const roles = ['viewer', 'planner', 'admin'] as const;
export type Member = { email: string; password: string; organisation: string; role: (typeof roles)[number] };

/**
 * Gives somebody a way to sign in and a role in the organisation of this slug, as the owner of the database.
 * Who is there already keeps the password and gets the role.
 * @throws Error when there is no such organisation.
 */
export const addMember = async (owner: Query, { email, password, organisation, role }: Member): Promise<void> => {
  const [found] = await owner<{ id: string }>(
    'select id::text as id from planner.organisations where slug = $1::text',
    [organisation],
  );
  if (!found) throw new Error(`There is no organisation "${organisation}".`);
  const userId = await addUser(owner, email, password);
  await owner(
    `insert into planner.memberships (org_id, user_id, role)
    values ($1::text::uuid, $2::text::uuid, $3::text::planner.org_role)
    on conflict (org_id, user_id) do update set role = excluded.role`,
    [found.id, userId, role],
  );
};
