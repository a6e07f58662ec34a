import type { Families, Family, Remembering, Subject } from './family.ts';
import { badArgument, HostError, notFound } from './host-error.ts';

/** Seen from here, every subject may be asked for anything; its own family knows what it is. */
type Loose = Omit<Family<Subject>, 'set' | 'call'> & {
  set?: Record<string, (subject: Subject, value: unknown) => void>;
  call?: Record<string, (subject: Subject, ...given: unknown[]) => unknown>;
};

const own = <Value>(table: Record<string, Value> | undefined, name: string): Value | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

export type Members = ReturnType<typeof membersOf>;

/**
 * Looks members up in the families. An unknown one is noted by name, so that a test can fail on it, and answered as `ApiNotFound`.
 */
export const membersOf = (families: Families, unknown: string[]) => {
  const familyOf = (subject: Subject): Loose => (families[subject.family] ?? {}) as unknown as Loose;
  const missing = (name: string): never => {
    unknown.push(name);
    throw new HostError('ApiNotFound', `The emulated Excel has no ${name}.`);
  };
  const itemOf = (subject: Subject, key: string | number): Subject => {
    const find = familyOf(subject).item ?? missing(`${subject.family}[key]`);
    const found = find(subject, key);
    if (!found) throw notFound();
    return found;
  };
  const ofCollection = (subject: Subject, name: string, given: unknown[]): unknown => {
    const { items, item } = familyOf(subject);
    if (!items || !item) return missing(`${subject.family}.${name}()`);
    if (name === 'GetItem') return itemOf(subject, given[0] as string);
    if (name === 'GetCount') return items(subject).length;
    if (name === 'GetItemAt') {
      const found = items(subject)[given[0] as number];
      if (!found) throw badArgument();
      return found;
    }
    return missing(`${subject.family}.${name}()`);
  };
  const call = (subject: Subject, name: string, given: unknown[]): unknown => {
    const method = own(familyOf(subject).call, name);
    if (method) return method(subject, ...given);
    // `xOrNullObject` is `x` that answers null where `x` finds nothing.
    const plain = name.replace(/OrNullObject$/, '');
    if (plain === name) return ofCollection(subject, name, given);
    try {
      return call(subject, plain, given);
    } catch (error) {
      if (error instanceof HostError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  };
  return {
    call,
    item: itemOf,
    items: (subject: Subject): Subject[] | null => familyOf(subject).items?.(subject) ?? null,
    id: (subject: Subject) => {
      const { id } = familyOf(subject);
      return id ? { [id.name]: id.of(subject) } : {};
    },
    isObject: (subject: Subject, name: string): boolean => own(familyOf(subject).object, name) !== undefined,
    isOwn: (subject: Subject, name: string): boolean => own(familyOf(subject).get, name) !== undefined,
    object: (subject: Subject, name: string): Subject | null => {
      const lead = own(familyOf(subject).object, name) ?? missing(`${subject.family}.${name}`);
      return lead(subject);
    },
    get: (subject: Subject, name: string): unknown => {
      const { get, keeps } = familyOf(subject);
      const read = own(get, name);
      if (read) return read(subject);
      if (keeps && name in keeps) return (subject as Remembering).kept?.[name] ?? keeps[name];
      return missing(`${subject.family}.${name}`);
    },
    set: (subject: Subject, name: string, value: unknown): void => {
      const { set, keeps } = familyOf(subject);
      const write = own(set, name);
      if (write) {
        write(subject, value);
        return;
      }
      if (!keeps || !(name in keeps)) missing(`${subject.family}.${name} =`);
      const kept = subject as Remembering;
      kept.kept ??= {};
      kept.kept[name] = value;
    },
    properties: (subject: Subject): string[] => {
      const { get, keeps } = familyOf(subject);
      return [...Object.keys(get ?? {}), ...Object.keys(keeps ?? {})];
    },
    objects: (subject: Subject): string[] => Object.keys(familyOf(subject).object ?? {}),
  };
};
