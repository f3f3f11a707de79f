import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { newId } from '../../platform/database/ids.ts';
import { DEAD_LETTERS, Queues } from '../../platform/events/queues.ts';

const GRANT = 'mutation($i: GrantRoleInput!) { grantRole(input: $i) { __typename ... on AccountPayload { account { id grants { id role until } } } ... on UserError { code } ... on InvalidInput { fields { field code } } } }';
const REVOKE = 'mutation($id: ID!) { revokeRole(id: $id) { __typename ... on AccountPayload { account { grants { role } } } ... on UserError { code } } }';
const CREATE_CLIENT = 'mutation($i: ApiClientInput!) { createApiClient(input: $i) { __typename ... on ApiClientPayload { key client { id name scopes revokedAt } } ... on InvalidInput { fields { field code } } } }';

let t: TestApp;
let admin: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  admin = await member(t, { name: 'Demo admin', grants: ['admin'] });
});
afterAll(() => t.close());

interface Grants { id: string; role: string; until: string | null }
const grant = async (i: object) => (await t.gql<{ grantRole: { account: { grants: Grants[] }; code?: string; fields?: object[] } }>(GRANT, { i }, { as: admin.cookie })).data.grantRole;
/** Refused by the rule, or at the door by who is no admin any more. */
const revoke = async (id: string, as = admin.cookie) => {
  const { data, errors } = await t.gql<{ revokeRole: { code?: string } } | null>(REVOKE, { id }, { as });
  return data?.revokeRole ?? { code: errors?.[0]?.extensions.code };
};

const GUARDED = [
  '{ accounts { nodes { email } } }', '{ apiClients { id } }', '{ settings { name } }',
  'mutation { grantRole(input: { account: "u1", role: ADMIN }) { __typename } }', 'mutation { revokeRole(id: "r1") { __typename } }',
  'mutation { createApiClient(input: { name: "x", scopes: ["read"] }) { __typename } }', 'mutation { revokeApiClient(id: "k1") { __typename } }',
  'mutation { updateSetting(input: { name: "community.name", value: "x" }) { __typename } }',
];
const FOR_MEMBERS = [
  'mutation { updateProfile(input: { name: "xx" }) { __typename } }', 'mutation { changePassword(input: { current: "x", password: "y" }) { __typename } }',
  'mutation { revokeSession(id: "s1") { __typename } }', 'mutation { revokeOtherSessions { __typename } }',
];
const codeOf = async (query: string, as?: string) => (await t.gql(query, {}, { as })).errors?.[0]?.extensions.code;

test.each(GUARDED)('%s is for admins', async (query) => {
  const others = await Promise.all([member(t), member(t, { grants: ['moderator', 'knowledge_manager', 'sales', 'expert'] })]);
  expect([await codeOf(query), ...(await Promise.all(others.map((o) => codeOf(query, o.cookie))))]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
});
test.each(FOR_MEMBERS)('%s is for members', async (query) => expect(await codeOf(query)).toBe('UNAUTHENTICATED'));

test('a key that acts for an admin does not administer without the scope, and never touches passwords', async () => {
  const { data } = await t.gql<{ createApiClient: { key: string } }>(CREATE_CLIENT, { i: { name: 'Bridge', scopes: ['act-as-member'] } }, { as: admin.cookie });
  const as = (query: string) => t.fastify.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${data.createApiClient.key}`, 'on-behalf-of': admin.id }, payload: { query } });
  for (const query of [GUARDED[0]!, GUARDED[5]!, ...FOR_MEMBERS]) expect((await as(query)).json().errors[0].extensions.code).toBe('FORBIDDEN');
  expect((await as('{ viewer { sessions { id } } }')).json().data).toEqual({ viewer: { sessions: [] } });
});

describe('roles', () => {
  test('are given by space and until a date, once, and taken', async () => {
    const m = await member(t);
    const space = newId('space');
    await t.db.query(`insert into space (id, slug, name) values ($1, 'valves', 'Valves')`, [space]);
    await grant({ account: m.id, role: 'EXPERT', space: 'valves', until: '2100-01-01T00:00:00Z' });
    const { account } = await grant({ account: m.id, role: 'EXPERT', space: 'valves' });
    expect(account.grants).toEqual([{ id: expect.any(String), role: 'EXPERT', until: null }]);
    expect((await grant({ account: m.id, role: 'MODERATOR' })).account.grants).toHaveLength(2);
    expect(await t.db.query('select role, space_id, granted_by from role_grant where account_id = $1 order by role', [m.id])).toEqual([{ role: 'expert', space_id: space, granted_by: admin.id }, { role: 'moderator', space_id: null, granted_by: admin.id }]);
    expect(await revoke(account.grants[0]!.id)).toMatchObject({ account: { grants: [{ role: 'MODERATOR' }] } });
  });

  test('are refused where they make no sense', async () => {
    const m = await member(t);
    expect((await grant({ account: m.id, role: 'EXPERT', space: 'nowhere', until: '2020-01-01T00:00:00Z' })).fields).toEqual([{ field: 'space', code: 'UNKNOWN' }, { field: 'until', code: 'INVALID' }]);
    expect((await grant({ account: m.id, role: 'ADMIN', space: 'valves' })).fields).toEqual([{ field: 'space', code: 'INVALID' }]);
  });

  test('somebody stays admin, also when two remove each other at once', async () => {
    const [own] = await t.db.query<{ id: string }>(`select id from role_grant where account_id = $1 and role = 'admin'`, [admin.id]);
    expect((await revoke(own!.id)).code).toBe('LAST_ADMIN');
    expect((await grant({ account: admin.id, role: 'ADMIN', until: '2100-01-01T00:00:00Z' })).code).toBe('LAST_ADMIN');
    const second = await member(t, { grants: ['admin'] });
    const [theirs] = await t.db.query<{ id: string }>(`select id from role_grant where account_id = $1 and role = 'admin'`, [second.id]);
    await Promise.all([revoke(theirs!.id), revoke(own!.id, second.cookie)]);
    const left = await t.db.query<{ account_id: string }>(`select account_id from role_grant where role = 'admin' and space_id is null`);
    expect(left).toHaveLength(1);
    await t.db.query(`update role_grant set account_id = $1 where role = 'admin'`, [admin.id]);
  });
});

test('accounts are searched and paged without gaps', async () => {
  for (let n = 0; n < 5; n++) await member(t, { name: `Searched 100%_${n}`, email: `searched-${n}@example.org` });
  const page = async (after: string | null): Promise<string[]> => {
    const { data } = await t.gql<{ accounts: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      'query($a: String) { accounts(query: "searched 100%_", first: 2, after: $a) { nodes { name } pageInfo { hasNextPage endCursor } } }', { a: after }, { as: admin.cookie });
    const names = data.accounts.nodes.map((n) => n.name);
    return data.accounts.pageInfo.hasNextPage ? [...names, ...(await page(data.accounts.pageInfo.endCursor))] : names;
  };
  expect((await page(null)).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Searched 100%_${n}`));
  expect((await t.gql('{ accounts(query: "searched-3@") { nodes { email } } }', {}, { as: admin.cookie })).data).toEqual({ accounts: { nodes: [{ email: 'searched-3@example.org' }] } });
  expect((await t.gql('{ accounts(after: "WyJub25zZW5zZSIsInUxIl0") { nodes { id } } }', {}, { as: admin.cookie })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a key is told once, kept as a hash, and ends', async () => {
  const created = (await t.gql<{ createApiClient: { key: string; client: { id: string } } }>(CREATE_CLIENT, { i: { name: 'Chatbot', scopes: ['read', 'write', 'read'] } }, { as: admin.cookie })).data.createApiClient;
  expect(created).toMatchObject({ key: expect.stringMatching(/^hc_[\w-]{43}$/), client: { name: 'Chatbot', scopes: ['read', 'write'], revokedAt: null } });
  expect(JSON.stringify(await t.db.query('select * from api_client'))).not.toContain(created.key);
  const status = async () => (await t.fastify.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${created.key}` }, payload: { query: '{ community { name } }' } })).statusCode;
  expect(await status()).toBe(200);
  await t.gql('mutation($id: ID!) { revokeApiClient(id: $id) { __typename } }', { id: created.client.id }, { as: admin.cookie });
  expect(await status()).toBe(401);
  expect((await t.gql(CREATE_CLIENT, { i: { name: '', scopes: ['everything'] } }, { as: admin.cookie })).data).toMatchObject({ createApiClient: { fields: [{ field: 'name', code: 'REQUIRED' }, { field: 'scopes', code: 'UNKNOWN' }] } });
});

test('a setting takes what fits it', async () => {
  const set = async (name: string, value: string) => (await t.gql('mutation($i: SettingInput!) { updateSetting(input: $i) { ... on SettingPayload { setting { name value default } } ... on InvalidInput { fields { field } } } }', { i: { name, value } }, { as: admin.cookie })).data;
  expect(await set('threads.take.minutes', '20')).toEqual({ updateSetting: { setting: { name: 'threads.take.minutes', value: '20', default: '10' } } });
  expect(await set('threads.take.minutes', 'soon')).toEqual({ updateSetting: { fields: [{ field: 'value' }] } });
});

describe('on the command line', () => {
  jest.setTimeout(120_000); // each call starts a process

  function cli(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    const script = path.resolve(import.meta.dirname, '../../../dist/cli.js');
    const env = { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: t.config.DATABASE_URL, DATA_DIR: t.config.DATA_DIR };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [script, ...args], { env }, (_error, out, err) => resolve({ status: child.exitCode ?? -1, out, err }));
    });
  }
  const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).out) as Record<string, unknown>;

  test('an account is made that can sign in, once', async () => {
    const made = await json('user', 'create', '--email', 'Ops@Example.org', '--name', 'Demo operator', '--password', 'vier paarden lopen', '--role', 'admin', '--role', 'sales');
    expect(made).toEqual({ id: expect.stringMatching(/^u/), email: 'ops@example.org', name: 'Demo operator', roles: ['admin', 'sales'] });
    const { data } = await t.gql('mutation { signIn(input: { email: "ops@example.org", password: "vier paarden lopen" }) { ... on ViewerPayload { viewer { emailConfirmed can { administer sell } } } } }');
    expect(data).toEqual({ signIn: { viewer: { emailConfirmed: true, can: { administer: true, sell: true } } } });
    const again = await cli('user', 'create', '--email', 'ops@example.org', '--name', 'Another', '--json');
    expect(again).toMatchObject({ status: 1, out: '', err: expect.stringContaining('already') });
  });

  test('roles, keys and settings', async () => {
    expect(await cli('user', 'grant', 'ops@example.org', 'knowledge-manager', '--json')).toMatchObject({ status: 0 });
    expect(await json('api-client', 'create', '--name', 'Bot', '--scopes', 'read,write')).toMatchObject({ key: expect.stringMatching(/^hc_/), scopes: ['read', 'write'] });
    expect(await json('settings', 'set', 'threads.take.minutes', '15')).toMatchObject({ value: '15' });
    expect(await cli('settings', 'get', 'threads.take.minutes')).toMatchObject({ status: 0, out: '15\n' });
    expect(await json('settings', 'list')).toMatchObject({ 'threads.take.minutes': '15', 'community.name': 'Helpcommons' });
  });

  test('what is wrong is said on stderr: 1 for a refusal, 2 for wrong usage', async () => {
    expect(await cli('user', 'create', '--email', 'x', '--name', 'y')).toMatchObject({ status: 1, out: '', err: expect.stringContaining('email') });
    expect(await cli('user', 'grant', 'nobody@example.org', 'admin')).toMatchObject({ status: 1, err: expect.stringContaining('no account') });
    expect((await cli('settings', 'set', 'nonsense', '1')).status).toBe(1);
    expect((await cli('user', 'create', '--name', 'y')).status).toBe(2);
    expect((await cli('user', 'grant', 'ops@example.org', 'king')).status).toBe(2);
    expect((await cli('api-client', 'create', '--name', 'x', '--scopes', 'everything')).status).toBe(2);
  });

  test('dead letters are shown and put back', async () => {
    const { boss } = t.app.get(Queues);
    await boss.createQueue('test.broken', { retryLimit: 0, deadLetter: DEAD_LETTERS });
    await boss.send('test.broken', { name: 'test.happened.v1' });
    const [job] = await boss.fetch('test.broken');
    await boss.fail('test.broken', job!.id, new Error('the disk is full'));
    expect(await json('jobs', 'list')).toMatchObject({ dead: [{ queue: 'test.broken', event: 'test.happened.v1', reason: 'the disk is full' }] });
    expect(await json('jobs', 'redrive')).toEqual({ moved: 1 });
    expect(await json('jobs', 'list')).toMatchObject({ dead: [], queues: expect.arrayContaining([{ name: 'test.broken', waiting: 1, active: 0 }]) });
  });
});
