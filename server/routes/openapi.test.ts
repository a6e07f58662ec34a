import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '#engine/request-faults.ts';
import { exampleRequest } from '#server/openapi/example-request.ts';
import { testApp } from '#server/testing/test-app.ts';
import { operations } from './index.ts';

const documentOf = async (settings = {}) => (await testApp({ settings }).app.request('/openapi.json')).json();

describe('GET /openapi.json', () => {
  it('is valid OpenAPI 3.1, every reference resolved', async () => {
    const validator = new Validator();
    const result = await validator.validate(await documentOf());
    expect(result.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('holds every endpoint the app answers', async () => {
    const { app } = testApp();
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !path.startsWith('/docs/'))
      .map(({ method, path }) => `${method} ${path}`);
    const { paths } = await documentOf();
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(new Set(told)).toEqual(new Set(served));
    expect(told).toHaveLength(operations.length);
  });

  it('names what a cohort may be, though it is read from aliases', async () => {
    const { components } = await documentOf();
    const { cohort, state } = components.schemas.SchedulingRequest.properties;
    expect(cohort).toMatchObject({ default: 'ANY', enum: ['ANY', 'PGY1', 'PGY2', 'PGY3+'] });
    expect(state.enum).toContain('VIC');
    expect(components.schemas.SchedulingRequest.required.sort()).toEqual(['rotations', 'term_structure']);
  });

  it('asks for a key only where keys are set', async () => {
    expect((await documentOf()).security).toEqual([]);
    expect((await documentOf({ apiKeyHashes: ['ab'.repeat(32)] })).security).toEqual([{ key: [] }]);
  });
});

it('the example request is one that can be solved as it stands', () => {
  expect(parseRequest(exampleRequest)).toMatchObject({ ok: true });
});
