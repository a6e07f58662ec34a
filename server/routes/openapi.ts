import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { openApiDocument } from '#server/openapi/document.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

export const openApiOperation = {
  method: 'get',
  path: '/openapi.json',
  id: 'openApi',
  summary: 'This description',
  answer: { description: 'OpenAPI 3.1.', content: { [json]: z.looseObject({ openapi: z.string() }) } },
  problems: [],
  open: true,
} as const satisfies Operation;

/** Serves the description of `operations` (itself among them), made once. */
export const openApi = ({ version, settings }: Pick<Deps, 'version' | 'settings'>, operations: Operation[]) => {
  const keys = settings.apiKeyHashes.length > 0;
  const body = JSON.stringify(openApiDocument(operations, { version, url: settings.publicUrl ?? '/', keys }));
  return new Hono<AppEnv>().get(openApiOperation.path, (c) =>
    c.body(body, 200, { 'content-type': json, 'cache-control': 'no-cache' }),
  );
};
