import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, GraphQLError, type GraphQLObjectType, parse } from 'graphql';
import { unauthenticated } from '../../errors/errors.ts';
import { mountScope } from './pages.ts';
import type { Boot, Found, Problem, Rejected, Values, Web } from './web-contract.ts';

const schema = buildSchema('type Query { thing: String, name: String } type Mutation { rename(name: String!): String }');
let name = 'First';
const resolvers: Record<string, Record<string, (args: { name: string }) => string>> = {
  Query: { name: () => name, thing: () => { throw unauthenticated(); } },
  Mutation: {
    rename: (args) => {
      if (args.name === 'broken') throw new Error('password of the database');
      if (args.name.startsWith('signed out')) throw unauthenticated();
      if (args.name === 'never') throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
      return args.name.length < 3 ? 'TOO_SHORT' : (name = args.name);
    },
  },
};
for (const [type, fields] of Object.entries(resolvers)) {
  for (const [field, resolve] of Object.entries(fields)) (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = (_, args) => resolve(args as { name: string });
}

const rename = {
  document: parse('mutation Rename($name: String!) { rename(name: $name) }'),
  variables: (_: Values, values: Values) => ({ name: values['name'] ?? '' }),
  location: () => '/things#café',
};
const things: Found['page'] = { query: parse('{ name }'), variables: () => ({}), forms: { rename } };
const secret: Found['page'] = { query: parse('{ thing }'), variables: () => ({}) };
const pages: Record<string, { page: Found['page']; auth?: string }> = {
  '/things': { page: things }, '/secret': { page: secret }, '/members': { page: things, auth: 'member' }, '/moved': { page: { ...things, redirect: () => '/things' } }, '/gone': { page: { ...things, exists: () => 'gone' } },
};

const web: Web = {
  locales: ['en', 'nl'], defaultLocale: 'en', shellQuery: parse('{ name }'), chooseLocale: parse('mutation ChooseLocale($locale: String!) { rename(name: $locale) }'), loadAll: () => Promise.resolve(),
  match: (pathname, search) => {
    const found = pages[pathname];
    return found && { pathname, params: {}, search: new URLSearchParams(search), route: { name: pathname, ...(found.auth && { auth: found.auth }) }, page: found.page };
  },
  bootJson: (boot: Boot) => JSON.stringify(boot),
  refusedBy: (result, form, values): Rejected | undefined => ((result as { rename: string }).rename === 'TOO_SHORT' ? { form, code: 'INVALID_INPUT', message: '', fields: [{ field: 'name', code: 'TOO_SHORT', message: '' }], values } : undefined),
  withoutSecrets: (values) => values,
  renderPage: (_found, boot) => `page ${JSON.stringify(boot)}`,
  renderProblem: (problem: Problem) => `problem ${problem.status} ${problem.locale}${problem.unsent ? ` ${problem.unsent['name']}` : ''}`,
};

let fastify: FastifyInstance;
const error = jest.fn();
beforeAll(async () => {
  fastify = Fastify();
  await mountScope(fastify, { schema: () => schema, createContext: () => ({}), origin: 'https://forum.example', log: { error } }, { load: () => Promise.resolve(web), assets: { styles: [], scripts: [] }, version: '1' });
});
afterAll(() => fastify.close());

const get = (url: string, headers = {}) => fastify.inject({ url, headers });
const post = (values: Record<string, string>, headers = {}) =>
  fastify.inject({ method: 'POST', url: '/things', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: new URLSearchParams({ _form: 'rename', ...values }).toString() });

test('a page, and 304 as long as nothing has changed', async () => {
  const first = await get('/things');
  expect(first.statusCode).toBe(200);
  expect(first.headers['content-security-policy']).toContain("default-src 'self'");
  const { etag } = first.headers;
  expect((await get('/things', { 'if-none-match': etag })).statusCode).toBe(304);
  await post({ name: 'Second' });
  expect((await get('/things', { 'if-none-match': etag })).statusCode).toBe(200);
});

test('statuses: missing, gone, moved, for members, refused by a resolver', async () => {
  expect((await get('/nowhere')).statusCode).toBe(404);
  expect((await get('/gone')).statusCode).toBe(410);
  const moved = await get('/moved');
  expect([moved.statusCode, moved.headers.location, moved.headers['cache-control']]).toEqual([301, '/things', 'private, no-cache']);
  for (const path of ['/members', '/secret?x=1']) {
    const r = await get(path);
    expect([r.statusCode, r.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  }
  expect((await fastify.inject({ method: 'DELETE', url: '/things' })).statusCode).toBe(405);
});

test('an accepted form goes on; a refused one comes back with its reason and what was typed', async () => {
  const accepted = await post({ name: 'Third' });
  expect([accepted.statusCode, accepted.headers.location]).toEqual([303, '/things#caf%C3%A9']);
  const refused = await post({ name: 'x' });
  expect(refused.statusCode).toBe(422);
  expect((JSON.parse(refused.body.slice(5)) as Boot).rejected).toMatchObject({ form: 'rename', fields: [{ field: 'name', code: 'TOO_SHORT' }], values: { name: 'x' } });
  const forbidden = await post({ name: 'never' });
  expect(forbidden.statusCode).toBe(403);
  expect((JSON.parse(forbidden.body.slice(5)) as Boot).rejected).toMatchObject({ code: 'FORBIDDEN', values: { name: 'never' } });
});

test('signed out meanwhile: a press leads to signing in, a text is given back', async () => {
  const press = await post({ name: 'signed out' });
  expect([press.statusCode, press.headers.location]).toEqual([303, '/sign-in?next=%2Fthings']);
  const text = await post({ name: 'signed out after a long answer' });
  expect([text.statusCode, text.body]).toEqual([401, 'problem 401 en signed out after a long answer']);
});

test('a fault of ours is logged, keeps what was typed and says nothing of its cause', async () => {
  const broken = await post({ name: 'broken' });
  expect(broken.statusCode).toBe(500);
  expect(broken.body).toContain('broken');
  expect(broken.body).not.toContain('password');
  expect(error).toHaveBeenCalled();
});

test('no form of another site, no unknown form', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) expect((await post({ name: 'Evil' }, headers)).statusCode).toBe(403);
  expect((await post({ _form: 'constructor' })).statusCode).toBe(405);
});

test('the language: cookie before browser; chosen by form; redirects stay on this site', async () => {
  expect((await get('/nowhere', { 'accept-language': 'fr, nl-BE;q=0.8, en;q=0.7' })).body).toBe('problem 404 nl');
  expect((await get('/nowhere', { 'accept-language': 'en', cookie: 'a=b; locale=nl' })).body).toBe('problem 404 nl');
  const chosen = await fastify.inject({
    method: 'POST', url: '/locale', headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'forum.example', referer: 'https://forum.example//evil.example/' }, payload: 'locale=nl',
  });
  expect(chosen.headers['set-cookie']).toContain('locale=nl; Path=/');
  expect(chosen.headers.location).toBe('/evil.example/');
  expect((await get('//evil.example/')).headers.location).toBe('/evil.example');
});
