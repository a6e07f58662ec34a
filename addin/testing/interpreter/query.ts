import type { Subject } from './family.ts';
import type { Members } from './members.ts';
import type { QueryInfo } from './wire.ts';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Names to load come as the caller wrote them; answers are in PascalCase. */
const wireName = (members: Members, subject: Subject, name: string): string =>
  [...members.properties(subject), ...members.objects(subject)].find(
    (each) => each.toLowerCase() === name.toLowerCase(),
  ) ?? capital(name);

/** Answers a load: the named properties, those of objects under a path (`format/fill/color`), a collection as `_Items`. */
export const answerQuery = (
  members: Members,
  ids: (subject: Subject) => object,
  subject: Subject | null,
  query: QueryInfo = {},
): unknown => {
  if (!subject) return null;
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const answer: Record<string, unknown> = { ...ids(subject) };
  const items = members.items(subject);
  if (items) {
    const ofCollection = names.filter((name) => members.isOwn(subject, capital(name)));
    for (const name of ofCollection) answer[capital(name)] = members.get(subject, capital(name));
    const ofItems = { Select: names.filter((name) => !ofCollection.includes(name)) };
    const from = query.Skip ?? 0;
    const kept = items.slice(from, query.Top ? from + query.Top : undefined);
    answer._Items = kept.map((item, index) => ({
      ...(answerQuery(members, ids, item, ofItems) as object),
      _Index: from + index,
    }));
    return answer;
  }
  const under = new Map<string, string[]>();
  for (const path of names.length > 0 ? names : ['*']) {
    const [head, ...rest] = path.split('/');
    if (head === '*') {
      for (const name of members.properties(subject)) answer[name] = members.get(subject, name);
      continue;
    }
    const name = wireName(members, subject, head);
    if (!members.isObject(subject, name)) answer[name] = members.get(subject, name);
    else under.set(name, [...(under.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [name, Select] of under) {
    answer[name] = answerQuery(members, ids, members.object(subject, name), { Select });
  }
  return answer;
};

/** Sets what an object literal says, through objects on the way. */
export const applyUpdate = (members: Members, subject: Subject, state: Record<string, unknown>): void => {
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(members, subject, key);
    if (!members.isObject(subject, name)) {
      members.set(subject, name, value);
      continue;
    }
    const inner = members.object(subject, name);
    if (inner) applyUpdate(members, inner, value as Record<string, unknown>);
  }
};
