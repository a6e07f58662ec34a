import { countOf } from '#engine/rules/weeks.ts';
import { capacityOf } from '../pointer.ts';
import type { Question } from '../question.ts';
import { listed } from '../wording.ts';
import type { Argument } from './argument.ts';
import { type Wish, wishesBySet, wishesOf } from './wishes.ts';

const namesOf = ({ request }: Question, rotations: ReadonlySet<number>): string =>
  listed(
    [...rotations].map((rotation) => request.rotations[rotation].name),
    4,
  ) || 'no rotation of this plan';

const distinct = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];

const whoAsks = (wishes: readonly Wish[]): string =>
  listed(
    distinct(wishes.map(({ rule }) => rule)).map((rule) =>
      rule === 'locks' ? 'locks' : `pathway ${rule.slice('pathway:'.length)}`,
    ),
  );

/** Locks that ask for more doctors in a rotation and term than it has posts. */
export const lockedPosts: Argument = (question, supply) => {
  const { problem, lines } = question;
  const wishes = wishesOf(question);
  return problem.weeks.flatMap((_, term) =>
    wishesBySet(wishes.filter((wish) => wish.term === term)).flatMap(({ rotations, wishes: asking }) => {
      const locked = distinct(asking.map(({ line }) => line)).length;
      const posts = [...rotations].reduce((sum, rotation) => sum + supply.posts[rotation * problem.terms + term], 0);
      if (posts >= locked) return [];
      return [
        {
          most: lines.length - locked + posts,
          rules: ['locks', 'capacity'],
          message: `Term ${term + 1}: ${countOf(locked, 'line')} locked to ${namesOf(question, rotations)}, with ${countOf(posts, 'post')} that a legal line can use then; ${locked - posts} short`,
          cells: distinct([...asking.map(({ cell }) => cell), ...capacityOf([...rotations])]),
        },
      ];
    }),
  );
};

/** Rotations and specialties that pathways and locks ask for, against their places a year. */
export const wishedPlaces: Argument = (question, supply) => {
  const { lines } = question;
  return wishesBySet(wishesOf(question)).flatMap(({ rotations, wishes }) => {
    const wishing = distinct(wishes.map(({ line }) => line)).length;
    const places = [...rotations].reduce((sum, rotation) => sum + supply.placements[rotation], 0);
    if (places >= wishing) return [];
    return [
      {
        most: lines.length - wishing + places,
        rules: [...distinct(wishes.map(({ rule }) => rule)), 'capacity'],
        message: `${namesOf(question, rotations)}: ${countOf(places, 'place')} a year for the ${countOf(wishing, 'line')} that must hold it (${whoAsks(wishes)}); ${wishing - places} short`,
        cells: distinct([...wishes.map(({ cell }) => cell), ...capacityOf([...rotations])]),
      },
    ];
  });
};
