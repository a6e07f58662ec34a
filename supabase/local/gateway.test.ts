import { afterAll, beforeAll, describe, expect } from 'vitest';
import { functionsCase } from './cases/functions.case.ts';
import { rightsCase } from './cases/rights.case.ts';
import { signInCase } from './cases/sign-in.case.ts';
import { tablesCase } from './cases/tables.case.ts';
import type { Engine } from './engine.ts';
import { engines, type Gateway, gatewayOver } from './testing/gateways.ts';

describe.each(engines)('the gateway over $name, by the real client', ({ open }) => {
  let engine: Engine;
  let gateway: Gateway;
  const under = () => ({ engine, gateway });
  beforeAll(async () => {
    engine = await open();
    gateway = await gatewayOver(engine);
  });
  afterAll(async () => {
    await engine.close();
    expect(gateway.faults).toEqual([]);
  });

  tablesCase(under);
  functionsCase(under);
  rightsCase(under);
  // Last: it changes a password.
  signInCase(under);
});
