import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { requestHash } from './request-hash.ts';

describe('requestHash', () => {
  const body = scriptedBody('plan');

  it('does not depend on the order of keys, on unknown keys or on defaults written out', () => {
    const turned = Object.fromEntries(Object.entries({ ...body, seed: 1, unknown: 7 }).reverse());
    expect(requestHash(SchedulingRequest.parse(turned))).toBe(requestHash(SchedulingRequest.parse(body)));
  });

  it('differs when the order of rotations or a value differs', () => {
    const other = SchedulingRequest.parse({ ...body, seed: 2 });
    expect(requestHash(other)).not.toBe(requestHash(SchedulingRequest.parse(body)));
    expect(requestHash([1, 2])).not.toBe(requestHash([2, 1]));
  });
});
