import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../src/platform/database/ids.ts';
import type { TestApp } from './app.ts';

export interface TestClient {
  id: string;
  name: string;
  headers: { authorization: string };
}

let count = 0;

/** An API client with a key of its own. */
export async function apiClient(t: TestApp, ...scopes: string[]): Promise<TestClient> {
  const id = newId('apiClient');
  const name = `Client ${++count}`;
  const key = randomBytes(24).toString('base64url');
  await t.db.query('insert into api_client (id, name, key_hash, scopes) values ($1, $2, $3, $4)', [id, name, createHash('sha256').update(key).digest('base64url'), scopes]);
  return { id, name, headers: { authorization: `Bearer ${key}` } };
}

export interface RestAnswer<Body = Record<string, never>> { status: number; headers: Record<string, unknown>; body: Body }

/** Requests below /api/v1 with the client's key. */
export function rest(t: TestApp, client?: TestClient) {
  return async <Body = Record<string, unknown>>(request: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`, payload?: object, headers: Record<string, string> = {}): Promise<RestAnswer<Body>> => {
    const [method, path] = request.split(' ') as ['GET', string];
    const r = await t.fastify.inject({ method, url: `/api/v1${path}`, headers: { ...client?.headers, ...headers }, ...(payload && { payload }) });
    return { status: r.statusCode, headers: r.headers, body: (r.body === '' ? undefined : r.json()) as Body };
  };
}
