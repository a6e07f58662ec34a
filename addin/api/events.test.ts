import { expect, it } from 'vitest';
import { eventReader } from './events.ts';
import { faultOf } from './planner-fault.ts';

it('puts events together however the stream is cut', () => {
  const text = 'event: progress\r\ndata: {"a":1}\r\n\r\nevent: result\ndata: {"b":\ndata: 2}\n\n';
  for (let cut = 0; cut <= text.length; cut++) {
    const push = eventReader();
    expect([...push(text.slice(0, cut)), ...push(text.slice(cut))]).toEqual([
      { event: 'progress', data: { a: 1 } },
      { event: 'result', data: { b: 2 } },
    ]);
  }
});

it('passes over comments that keep a stream alive', () => {
  expect(eventReader()(': ping\n\n')).toEqual([]);
});

it('tells faults apart by what a planner can do', () => {
  expect(faultOf(503, null, '9')).toMatchObject({ kind: 'busy', seconds: 9 });
  expect(faultOf(429, null)).toMatchObject({ kind: 'busy', seconds: 5 });
  const faults = [{ pointer: '/rotations/0/capacity', message: 'is no count' }];
  expect(faultOf(422, { detail: 'No.', errors: faults })).toMatchObject({ kind: 'refused', message: 'No.', faults });
  const broken = faultOf(500, { detail: 'Oh.', request_id: 'r-1' });
  expect(broken.kind).toBe('broken');
  expect(broken.remedy).toContain('r-1');
});
