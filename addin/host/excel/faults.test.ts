import { expect, it } from 'vitest';
import { HostFault } from '../host.ts';
import { faultOf } from './faults.ts';

const office = (code: string) => Object.assign(new Error('raw words'), { code });

it('says what a planner can do about each error Excel reports', () => {
  expect(faultOf(office('AccessDenied'))).toMatchObject({
    kind: 'protected',
    remedy: expect.stringMatching(/protection/),
  });
  expect(faultOf(office('InvalidOperationInCellEditMode'))).toMatchObject({ kind: 'cell being edited' });
  expect(faultOf(office('ItemAlreadyExists'))).toMatchObject({ kind: 'name taken' });
  expect(faultOf(office('RequestPayloadSizeLimitExceeded'))).toMatchObject({ kind: 'too large' });
  expect(faultOf(office('ApiNotFound'))).toMatchObject({ kind: 'not supported' });
});

it('has words for a code it does not know, and never shows the raw ones', () => {
  const fault = faultOf(office('SomethingNew')) as HostFault;
  expect(fault).toBeInstanceOf(HostFault);
  expect(fault.message).not.toContain('raw words');
});

it('leaves programming errors and its own faults as they are', () => {
  const wrong = new TypeError('x is undefined');
  const unloaded = office('PropertyNotLoaded');
  const fault = new HostFault('failed', 'a', 'b');
  expect([faultOf(wrong), faultOf(unloaded), faultOf(fault)]).toEqual([wrong, unloaded, fault]);
});
