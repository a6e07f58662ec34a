import { describe, expect, it } from 'vitest';
import { bearerThrough } from './bearer.ts';
import type { Cloud, Project } from './cloud.ts';
import type { CloudDoor } from './project.ts';

const project: Project = {
  ...{ url: 'https://project.example', publishableKey: 'k', embedded: false },
  ...{ signInRequired: true, firstAdmin: null },
};

/** A door that notes what it is asked for. */
const doorOf = (found: Project | null, signedIn: boolean) => {
  const asked: unknown[] = [];
  const door: CloudDoor = {
    hasSession: () => signedIn,
    findProject: async () => found,
    open: async () =>
      ({
        accessToken: async (refused: string | null) => {
          asked.push(refused);
          return refused === 'old' ? 'new' : 'old';
        },
      }) as unknown as Cloud,
  };
  return { door, asked };
};

describe('the token for the planner’s server', () => {
  it('is that of whoever is signed in, and another one when it was refused', async () => {
    const { door } = doorOf(project, true);
    expect(await bearerThrough(door)(null)).toBe('old');
    expect(await bearerThrough(door)('old')).toBe('new');
  });

  it.each([
    ['nobody is signed in', project, false],
    ['the server does not ask', { ...project, signInRequired: false }, true],
    ['there is no project', null, true],
  ])('is none, and the project is left alone, where %s', async (_why, found, signedIn) => {
    const { door, asked } = doorOf(found, signedIn);
    expect(await bearerThrough(door)(null)).toBeNull();
    expect(asked).toEqual([]);
  });
});
