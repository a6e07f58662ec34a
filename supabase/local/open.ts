import { join } from 'node:path';
import { migrations, seedSql } from '../migrations.ts';
import { createGateway } from './gateway.ts';
import { lockFolder } from './lock.ts';
import { addMember } from './member.ts';
import { type AsOwner, openPglite } from './pglite-engine.ts';
import { readSecrets, type Secrets } from './secrets.ts';

/** Slug of the organisation that supabase/seed.sql makes. */
export const demoOrganisation = 'demo-health';

/** Once, when the database is new: the demo organisation and its first admin. */
const seed = async (owner: AsOwner, ran: string[], { first_admin }: Secrets): Promise<void> => {
  if (!ran.includes(migrations()[0].version)) return;
  await owner.script(`begin;\n${seedSql()}\ncommit;`);
  await addMember(owner.query, { ...first_admin, organisation: demoOrganisation, role: 'admin' });
};

export type Opened = { fetch: (request: Request) => Promise<Response>; close: () => Promise<void> };

/**
 * Opens the embedded database that is kept in `folder`, made with the demo organisation when it is not there yet, and the gateway over it.
 * @param also what else the owner does once it is up to date.
 * @throws Error when another process has the folder, or a migration fails.
 */
export const openLocal = async (
  folder: string,
  onFault: (error: unknown) => void = () => {},
  also: (owner: AsOwner) => Promise<void> = async () => {},
): Promise<Opened> => {
  const secrets = readSecrets(folder);
  const unlock = lockFolder(folder);
  try {
    const engine = await openPglite(join(folder, 'database'), async (owner, ran) => {
      await seed(owner, ran, secrets);
      await also(owner);
    });
    const gateway = await createGateway({ engine, secrets, onFault });
    return {
      fetch: async (request) => gateway.fetch(request),
      close: async () => {
        await engine.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
};
