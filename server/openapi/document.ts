import type { z } from 'zod';
import { ProblemDetails, type ProblemStatus } from '#server/errors.ts';
import type { Content, Operation } from './operation.ts';
import { namedSchemas, schemaOf } from './schemas.ts';

const mediaTypes = (content: Content, example?: unknown) =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => {
      if (schema === 'binary') return [type, { schema: { type: 'string', contentMediaType: type } }];
      const shown = schema === 'text' ? { type: 'string' } : schemaOf(schema);
      return [type, { schema: shown, ...(example !== undefined && { example }) }];
    }),
  );

const problem = (status: ProblemStatus) => ({
  description: problemMeanings[status],
  ...((status === 429 || status === 503) && {
    headers: { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' } } },
  }),
  content: mediaTypes({ 'application/problem+json': ProblemDetails }),
});

const problemMeanings: Record<ProblemStatus, string> = {
  400: 'The body is not JSON.',
  401: 'An API key is needed.',
  404: 'There is no such thing.',
  409: 'No legal plan exists, or none was found in time.',
  413: 'The body is too large.',
  415: 'The body has another content type.',
  422: 'The body has faults; all of them are in `errors`.',
  429: 'Too many requests.',
  500: 'Something went wrong on the server.',
  503: 'Every solver is busy and the queue is full, or the server is stopping.',
};

const parameters = (query: z.ZodObject) =>
  Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).isOptional(),
    schema: schemaOf(schema as z.ZodType),
  }));

const headersOf = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );

const describe = ({ id, path, summary, description, query, body, example, answer, problems, open }: Operation) => {
  const statuses: ProblemStatus[] = [...problems, ...(open ? [] : ([401, 429] as const)), 500];
  return {
    operationId: id,
    tags: [
      path.split('/')[1] === 'schedule' ? 'Job lines' : path.startsWith('/workbook') ? 'Workbooks' : 'This server',
    ],
    summary,
    ...(description && { description }),
    ...(query && { parameters: parameters(query) }),
    ...(body && { requestBody: { required: true, content: mediaTypes(body, example) } }),
    responses: {
      200: {
        description: answer.description,
        ...(answer.headers && { headers: headersOf(answer.headers) }),
        content: mediaTypes(answer.content),
      },
      ...Object.fromEntries(statuses.map((status) => [status, problem(status)])),
    },
    ...(open && { security: [] }),
  };
};

/** OpenAPI 3.1 of the operations, from the same schemas that validate requests. */
export const openApiDocument = (operations: Operation[], about: { version: string; url: string; keys: boolean }) => ({
  openapi: '3.1.0',
  info: {
    title: 'Receptor Planner',
    version: about.version,
    description: 'Rotations in, legal job lines out.',
  },
  servers: [{ url: about.url }],
  security: about.keys ? [{ key: [] }] : [],
  paths: operations.reduce<Record<string, Record<string, unknown>>>((paths, operation) => {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
    return paths;
  }, {}),
  components: {
    schemas: namedSchemas(),
    ...(about.keys && { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } }),
  },
});
