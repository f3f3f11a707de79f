import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { measure } from './limits.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const cost = (query: string, variables = {}) => measure(parse(query).definitions[0] as OperationDefinitionNode, [], variables).cost;

test('lists multiply what stands below them', () => {
  expect(cost('{ threads(first: 100) { nodes { title } } }')).toBe(1 + 100 + 100);
  expect(cost('query ($n: Int) { threads(first: $n) { nodes { title } } }', { n: 50 })).toBe(101);
});

test('too many aliases are refused before anything runs', async () => {
  const { errors } = await t.gql(`{ ${Array.from({ length: 31 }, (_, i) => `a${i}: community { name }`).join(' ')} }`);
  expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('aliases 31'), extensions: { code: 'BAD_USER_INPUT' } });
});

test('too many tokens, several operations in one request, a mutation by GET: refused', async () => {
  const long = await t.gql(`{ ${'community { name } '.repeat(600)} }`);
  expect(long.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const batch = await t.fastify.inject({ method: 'POST', url: '/graphql', payload: [{ query: '{ community { name } }' }] });
  expect(batch.statusCode).toBe(400);
  const get = await t.fastify.inject({ method: 'GET', url: '/graphql?query=mutation{signOut{__typename}}', headers: { 'apollo-require-preflight': '1' } });
  expect(get.statusCode).toBeGreaterThanOrEqual(400);
});

test('a write with cookies from another site is refused', async () => {
  const post = (headers: Record<string, string>) => t.fastify.inject({ method: 'POST', url: '/graphql', headers: { cookie: 'session=x', ...headers }, payload: { query: '{ community { name } }' } });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await post({ origin: 'http://evil.test', host: 'community.test' })).statusCode).toBe(403);
  expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
});
