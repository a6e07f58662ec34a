/** Adds somebody to the embedded database while the planner is stopped: `npm run local:add-member -- EMAIL [--role R] [--organisation SLUG]`. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addMember, roles } from './member.ts';
import { demoOrganisation, openLocal } from './open.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    role: { type: 'string', default: 'planner' },
    organisation: { type: 'string', default: demoOrganisation },
  },
});
const [email] = positionals;
const role = roles.find((each) => each === values.role);
if (!email?.includes('@') || !role) {
  console.error(`Give an e-mail address and, if not "planner", a --role: ${roles.join(', ')}.`);
  process.exit(2);
}
const password = randomBytes(12).toString('base64url');
const folder = join(process.env.PLANNER_DATA_DIR || '.data', 'supabase');
try {
  const { close } = await openLocal(folder, undefined, (owner) =>
    addMember(owner.query, { email, password, organisation: values.organisation, role }),
  );
  await close();
  console.log(`${email} signs in with ${password} (or the password from before).`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
