import { API_ROOT } from '../src/modules/channels/rest/operation.ts';
import { operations } from '../src/modules/channels/rest/operations.ts';
import type { TestClient } from './api.ts';
import type { TestApp } from './app.ts';
import { type ArgumentValues, crawlQueries } from './graphql-crawl.ts';
import type { TestMember } from './people.ts';

/** What somebody gets to read somewhere. */
export interface Surface { where: string; text: string }

interface Ask { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; payload?: object }

const read = async (t: TestApp, where: string, ask: Ask): Promise<Surface> => {
  const r = await t.fastify.inject({ method: 'GET', ...ask });
  return { where, text: `${r.statusCode} ${JSON.stringify(r.headers['location'] ?? '')} ${r.body}` };
};

/** One after the other: who reads does not disturb who reads next. */
const readAll = async (t: TestApp, asks: readonly (readonly [where: string, ask: Ask])[]) => {
  const found: Surface[] = [];
  for (const [where, ask] of asks) found.push(await read(t, where, ask));
  return found;
};

/** Pages with the state that is embedded in them, as each of these sees them. */
export const pages = (t: TestApp, who: Record<string, TestMember | undefined>, paths: readonly string[]) =>
  readAll(t, Object.entries(who).flatMap(([name, member]) => paths.map((url) => [`page ${url} as ${name}`, { url, headers: { accept: 'text/html', ...(member && { cookie: member.cookie }) } }] as const)));

/** Everything that GraphQL tells these. */
export const graphql = (t: TestApp, who: Record<string, TestMember | undefined>, values: ArgumentValues) =>
  readAll(t, Object.entries(who).flatMap(([name, member]) => crawlQueries(t, values).map((query) => [
    `graphql ${query.slice(2, 100)} as ${name}`, { method: 'POST', url: '/graphql', headers: { ...(member && { cookie: member.cookie, 'sec-fetch-site': 'same-origin' }) }, payload: { query } },
  ] as const)));

/** Every reading operation of REST for these clients, with each of the ids, and each of the words to search for. */
export function restReads(t: TestApp, clients: Record<string, TestClient | undefined>, ids: readonly string[], words: readonly string[], headers: Record<string, string> = {}): Promise<Surface[]> {
  const reads = operations.filter((o) => o.method === 'get');
  const asks = Object.entries(clients).flatMap(([name, client]) => reads.flatMap(({ path, query }) => {
    const places = path.includes('{id}') ? ids.map((id) => path.replace('{id}', id)) : [path];
    const asked = query && 'q' in query.shape ? words.map((word) => `?q=${encodeURIComponent(word)}`) : [''];
    return places.flatMap((place) => asked.map((search) => [`rest ${place}${search} with ${name}`, { url: API_ROOT + place + search, headers: { ...client?.headers, ...headers } }] as const));
  }));
  return readAll(t, asks);
}

export const addresses = (t: TestApp, urls: readonly string[]) => readAll(t, urls.map((url) => [url, { url }] as const));
