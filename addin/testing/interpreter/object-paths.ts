import type { Subject } from './family.ts';
import { badArgument, HostError } from './host-error.ts';
import type { Members } from './members.ts';
import { type ArgumentInfo, type ObjectPath, pathKinds } from './wire.ts';

/** Objects the library asked to keep across batches, by the name it was given for each. */
export type References = Map<string, Subject>;

export type Resolver = { resolve: (id: number) => Subject | null; given: (info?: ArgumentInfo) => unknown[] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Follows the object paths of one batch: each is walked once, and what hangs on a null object is null. */
export const resolverOf = (
  paths: Record<number, ObjectPath>,
  members: Members,
  world: { root: Subject; references: References; create: (name: string) => Subject | null },
): Resolver => {
  const known = new Map<number, Subject | null>();
  const argument = (value: unknown, id: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map((each, index) => argument(each, Array.isArray(id) ? id[index] : 0));
    }
    if (typeof id === 'number' && id > 0) return resolve(id);
    if (!isRecord(value)) return value;
    if ('_ObjectPathId' in value) return resolve(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, argument(each, 0)]));
  };
  const given = (info?: ArgumentInfo): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => argument(value, info?.ReferencedObjectPathIds?.[index] ?? 0));

  const walk = (path: ObjectPath): Subject | null => {
    if (path.ObjectPathType === pathKinds.global) return world.root;
    if (path.ObjectPathType === pathKinds.nullObject) return null;
    if (path.ObjectPathType === pathKinds.created) return world.create(path.Name);
    if (path.ObjectPathType === pathKinds.reference) {
      const kept = world.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    if (!parent) return null;
    if (path.ObjectPathType === pathKinds.property) return members.object(parent, path.Name);
    const values = given(path.ArgumentInfo);
    if (path.ObjectPathType === pathKinds.indexer) return members.item(parent, values[0] as string);
    return (members.call(parent, path.Name, values) ?? null) as Subject | null;
  };
  function resolve(id: number): Subject | null {
    const before = known.get(id);
    if (before !== undefined) return before;
    const path = paths[id];
    if (!path) throw badArgument(`There is no object path ${id}.`);
    const subject = walk(path);
    known.set(id, subject);
    return subject;
  }
  return { resolve, given };
};
