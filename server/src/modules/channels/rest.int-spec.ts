import { SCOPES } from '@helpcommons/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { newId } from '../../platform/database/ids.ts';
import { operations } from './rest/operations.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

async function client(...scopes: string[]): Promise<{ id: string; key: string }> {
  const id = newId('apiClient');
  const key = randomBytes(24).toString('base64url');
  await t.db.query('insert into api_client (id, name, key_hash, scopes) values ($1, $2, $3, $4)', [id, 'Test client', createHash('sha256').update(key).digest('base64url'), scopes]);
  return { id, key };
}

const url = (path: string) => `/api/v1${path.replaceAll(/\{\w+\}/g, 'p000000000000000')}`;
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test('every operation of the OpenAPI document is there, asks for a key and for its scope', async () => {
  const document = (await t.fastify.inject({ url: '/api/v1/openapi.json' })).json<{ openapi: string; paths: Record<string, Record<string, { operationId: string; security: unknown[]; 'x-scope'?: string }>> }>();
  expect(document.openapi).toBe('3.1.0');
  const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, it]) => ({ path, method, ...it })));
  expect(described.map((d) => d.operationId).sort()).toEqual(operations.map((o) => o.id).sort());
  for (const { path, method, security, operationId, 'x-scope': scope } of described) {
    const request = { url: url(path), method: method.toUpperCase() as 'GET', ...(method === 'get' || method === 'delete' ? {} : { payload: {} }) };
    const without = await t.fastify.inject(request);
    const lacking = await t.fastify.inject({ ...request, headers: bearer((await client(...SCOPES.filter((s) => s !== scope))).key) });
    const isOpen = security.length === 0;
    expect({ operationId, status: without.statusCode }).toEqual({ operationId, status: isOpen ? 200 : 401 });
    expect({ operationId, status: lacking.statusCode }).toEqual({ operationId, status: isOpen ? 200 : 403 });
    if (!isOpen) {
      expect(lacking.headers['content-type']).toContain('application/problem+json');
      expect(lacking.json()).toMatchObject({ code: 'FORBIDDEN', status: 403, trace_id: expect.any(String) });
    }
  }
});

test('the documentation names every operation and loads nothing', async () => {
  const page = await t.fastify.inject({ url: '/api/docs' });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  for (const it of operations) expect(page.body).toContain(`id="${it.id}"`);
  expect(page.body).not.toMatch(/<(?:script|link|img)/);
});

test('what is not there is a problem document', async () => {
  for (const path of ['/api/v1/nothing', '/api/v2', '/api/v1/threads/x/nothing']) {
    const r = await t.fastify.inject({ url: path });
    expect(r.statusCode).toBe(404);
    expect(r.headers['content-type']).toContain('application/problem+json');
  }
});

test('public totals need no key, and an unchanged answer is not sent twice', async () => {
  const first = await t.fastify.inject({ url: '/api/v1/stats' });
  expect(first.json()).toEqual({ threads: 0, answers: 0, comments: 0, accepted: 0, articles: 0, members: 0 });
  const again = await t.fastify.inject({ url: '/api/v1/stats', headers: { 'if-none-match': String(first.headers.etag) } });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('a key that is not valid is told so', async () => {
  const r = await t.fastify.inject({ url: '/api/v1/stats', headers: bearer('x'.repeat(40)) });
  expect(r.statusCode).toBe(401);
  expect(r.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
});
