import { z } from 'zod';
import { API_ROOT, type Operation, statusOf } from './operation.ts';
import { operations } from './operations.ts';
import { problemSchema } from './schemas.ts';

type Json = Record<string, unknown>;

const PROBLEMS: Record<number, string> = {
  400: 'The request cannot be read', 401: 'No key, or one that is not valid', 403: 'The key lacks the scope, or whom it acts for may not do this', 404: 'There is none, or not for you',
  409: 'The state of things does not allow it', 422: 'The input was refused; `errors` says which fields', 429: 'Too many requests; `Retry-After` says how long to wait',
};

/** OpenAPI 3.1 of all operations. */
export function openApiDocument(origin: string, title: string): Json {
  const schemas: Json = {};
  const schema = (type: z.ZodType, io: 'input' | 'output') => hoisted(type, io, schemas);
  const paths: Record<string, Json> = {};
  for (const it of operations) (paths[it.path] ??= {})[it.method] = describe(it, schema);
  schema(problemSchema, 'output');
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: 'Lists are read page by page: pass `next_cursor` as `cursor`. Writes take an `Idempotency-Key`; reads answer `If-None-Match`. Errors are problem documents (RFC 9457).' },
    servers: [{ url: `${origin}${API_ROOT}` }],
    paths,
    components: {
      schemas,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The key of an API client. It needs the scope that the operation names; with the scope `act-as-member` it may send `On-Behalf-Of: <user id>`.' } },
    },
  };
}

type ToSchema = (type: z.ZodType, io: 'input' | 'output') => Json;

function describe(it: Operation, schema: ToSchema): Json {
  const writes = it.method !== 'get' && it.scope !== 'read';
  const parameters = [
    ...[...it.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...queryParameters(it, schema),
    ...(it.scope === null ? [] : [{ name: 'On-Behalf-Of', in: 'header', required: false, schema: { type: 'string' }, description: 'Id of the member to act for; needs the scope act-as-member' }]),
    ...(writes && !it.tellsSecret ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } }] : []),
  ];
  const done = it.output ? { description: it.summary, content: { 'application/json': { schema: schema(it.output, 'output') } } } : { description: 'Done' };
  return {
    operationId: it.id, summary: it.summary, ...(it.description && { description: it.description }),
    ...(it.scope === null ? { security: [] } : { security: [{ key: [] }], 'x-scope': it.scope }),
    parameters,
    ...(it.body && { requestBody: { required: true, content: { 'application/json': { schema: schema(it.body, 'input') } } } }),
    responses: { [statusOf(it)]: done, ...problems(it, writes) },
  };
}

function queryParameters(it: Operation, schema: ToSchema): Json[] {
  if (!it.query) return [];
  const { properties = {}, required = [] } = schema(it.query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...type }]) => ({ name, in: 'query', required: required.includes(name), ...(description !== undefined && { description }), schema: type }));
}

function problems(it: Operation, writes: boolean): Json {
  const statuses = [400, ...(it.scope === null ? [] : [401, 403]), ...(it.path.includes('{') ? [404] : []), ...(writes ? [409] : []), ...(it.query || it.body ? [422] : []), 429];
  return Object.fromEntries(statuses.map((s) => [s, { description: PROBLEMS[s], content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]));
}

/** As JSON Schema; what has a name goes to the components. */
function hoisted(type: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _dialect, $defs = {}, ...own } = JSON.parse(JSON.stringify(z.toJSONSchema(type, { io, unrepresentable: 'any' })).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  Object.assign(schemas, $defs as Json);
  return own;
}
