import { describe, expect, it } from 'vitest';
import { family, type Subject } from './family.ts';
import { HostError } from './host-error.ts';
import { createInterpreter } from './interpreter.ts';
import { type Action, actionKinds, type ObjectPath, pathKinds } from './wire.ts';

type Shelf = Subject & { title: string };
const shelf: Shelf = { family: 'Shelf', title: 'Night' };

const interpreter = () =>
  createInterpreter(
    {
      Shelf: family<Shelf>({
        get: { Title: ({ title }) => title },
        call: {
          Find: () => {
            throw new HostError('ItemNotFound');
          },
        },
      }),
    },
    { root: shelf, create: () => null },
  );

const root: ObjectPath = { Id: 1, ObjectPathType: pathKinds.global, Name: '' };
const load = (id: number, select: string): Action => ({
  Id: id,
  ActionType: actionKinds.query,
  ObjectPathId: 1,
  QueryInfo: { Select: [select] },
});

describe('the interpreter of batches', () => {
  it('answers names in PascalCase, however the caller wrote them', () => {
    const { Results } = interpreter().execute({ Actions: [load(1, 'title')], ObjectPaths: { 1: root } });
    expect(Results).toEqual([{ ActionId: 1, Value: { Title: 'Night' } }]);
  });

  it('names a member it lacks, and stops the batch there', () => {
    const { execute, unknown } = interpreter();
    const answer = execute({
      Actions: [load(1, 'title'), load(2, 'colour'), load(3, 'title')],
      ObjectPaths: { 1: root },
    });
    expect(unknown).toEqual(['Shelf.Colour']);
    expect(answer.Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 1 });
    expect(answer.Results).toHaveLength(1);
  });

  it('answers null for what an OrNullObject method does not find, and for all that hangs on it', () => {
    const method = { ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['x'] } };
    const paths = {
      1: root,
      2: { Id: 2, ObjectPathType: pathKinds.method, Name: 'FindOrNullObject', ...method },
      3: { Id: 3, ObjectPathType: pathKinds.property, Name: 'Anything', ParentObjectPathId: 2 },
      4: { Id: 4, ObjectPathType: pathKinds.method, Name: 'Find', ...method },
    };
    const instantiate = (id: number): Action => ({ Id: id, ActionType: actionKinds.instantiate, ObjectPathId: id });
    const answer = interpreter().execute({ Actions: [2, 3, 4].map(instantiate), ObjectPaths: paths });
    expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null]);
    expect(answer.Error?.Code).toBe('ItemNotFound');
  });
});
