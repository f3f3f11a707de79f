import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { mails } from '../../../test/mails.ts';
import { member } from '../../../test/people.ts';
import { Settings } from '../../platform/config/settings.ts';
import { Queues } from '../../platform/events/queues.ts';
import { hashToken } from './tokens.ts';

const PASSWORD = 'vier paarden lopen';
const SIGN_UP = 'mutation($i: SignUpInput!) { signUp(input: $i) { __typename ... on Done { ok } ... on InvalidInput { fields { field code } } } }';
const SIGN_IN = 'mutation($i: SignInInput!) { signIn(input: $i) { __typename ... on ViewerPayload { viewer { email emailConfirmed can { ask administer } sessions { current ipPrefix userAgent } } } ... on UserError { code } ... on InvalidInput { fields { field code message } } } }';
const CONFIRM = 'mutation($t: String!) { confirmEmail(token: $t) { __typename ... on ViewerPayload { viewer { emailConfirmed } } ... on UserError { code } } }';
const RESET = 'mutation($i: ResetPasswordInput!) { resetPassword(input: $i) { __typename ... on ViewerPayload { viewer { email } } ... on UserError { code } ... on InvalidInput { fields { field code } } } }';
const FORGOT = 'mutation($e: String!) { requestPasswordReset(email: $e) { __typename } }';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await t.app.get(Settings).set('signUp.perNetworkPerHour', 1000);
});
afterAll(() => t.close());

interface Sent { body: { data: Record<string, never>; errors?: { extensions: { code: string } }[] }; cookie: string | undefined; setCookie: string; status: number }

/** Like a browser on our own page. */
async function send(query: string, variables: object = {}, headers: Record<string, string> = {}, ip = '203.0.113.9'): Promise<Sent> {
  const r = await t.fastify.inject({ method: 'POST', url: '/graphql', remoteAddress: ip, headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Test Browser', ...headers }, payload: { query, variables } });
  const setCookie = String(r.headers['set-cookie'] ?? '');
  return { body: r.json(), setCookie, cookie: /^(session=[^;]+)/.exec(setCookie)?.[1], status: r.statusCode };
}
const signUp = (email: string, more: object = {}) => send(SIGN_UP, { i: { email, name: 'Robin Demo', password: PASSWORD, ...more } });
const signIn = (email: string, password = PASSWORD, ip?: string) => send(SIGN_IN, { i: { email, password } }, {}, ip);
const viewerOf = async (cookie: string) => (await t.gql<{ viewer: { id: string } | null }>('{ viewer { id } }', {}, { as: cookie })).data.viewer;
const lastMail = async () => {
  await t.settle();
  return mails(t).at(-1)!;
};

test('what has expired is removed every night, what has not stays', async () => {
  const { id } = await member(t);
  await t.db.query(`insert into session (id, token_hash, account_id, last_seen_at, expires_at, user_agent, ip_prefix) values
    ('sold', 'h-old', $1, now(), now() - interval '1 minute', '', ''), ('snew', 'h-new', $1, now(), now() + interval '1 day', '', '')`, [id]);
  await t.db.query(`insert into email_token (token_hash, account_id, purpose, expires_at) values ('h-old', $1, 'confirm', now() - interval '8 days'), ('h-new', $1, 'confirm', now() + interval '1 day')`, [id]);
  await t.db.query(`insert into rate_limit (key, window_start, count) values ('h-old', now() - interval '3 days', 1), ('h-new', now(), 1)`);
  await t.app.get(Queues).runNow('identity.clean-up');
  for (const [table, column] of [['session', 'token_hash'], ['email_token', 'token_hash'], ['rate_limit', 'key']]) {
    expect(await t.db.query(`select ${column} as name from ${table} where ${column} like 'h-%'`)).toEqual([{ name: 'h-new' }]);
  }
});

test('from signing up to signing out', async () => {
  expect((await signUp('Robin@Example.org', { locale: 'nl' })).body.data).toEqual({ signUp: { __typename: 'Done', ok: true } });
  const mail = await lastMail();
  expect(mail).toMatchObject({ to: 'robin@example.org', text: expect.stringContaining('Bevestig') });
  expect(mail.link).toMatch(/^http:\/\/community\.test\/confirm\?token=[\w-]{43}$/);

  const before = await signIn('robin@example.org');
  expect(before.body.data).toMatchObject({ signIn: { viewer: { emailConfirmed: false, can: { ask: false } } } });

  const confirmed = await send(CONFIRM, { t: mail.token });
  expect(confirmed.body.data).toEqual({ confirmEmail: { __typename: 'ViewerPayload', viewer: { emailConfirmed: true } } });
  expect((await send(CONFIRM, { t: mail.token })).body.data).toEqual({ confirmEmail: { __typename: 'Conflict', code: 'LINK_EXPIRED' } });

  const { body, cookie, setCookie } = await signIn(' ROBIN@example.org ');
  expect(body.data).toMatchObject({ signIn: { viewer: { email: 'robin@example.org', can: { ask: true, administer: false } } } });
  expect((body.data['signIn'] as unknown as { viewer: { sessions: object[] } }).viewer.sessions).toContainEqual({ current: true, ipPrefix: '203.0.113.0/24', userAgent: 'Test Browser' });
  expect(setCookie).toMatch(/^session=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/);
  const token = cookie!.slice('session='.length);
  expect(await t.db.query('select 1 from session where token_hash = $1', [hashToken(token)])).toHaveLength(1);

  const out = await send('mutation { signOut { __typename } }', {}, { cookie: cookie! });
  expect(out.setCookie).toMatch(/^session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
  expect(await viewerOf(cookie!)).toBeNull();
});

test('signing up is refused with everything that is wrong, and nothing is made', async () => {
  const { body } = await signUp('nonsense', { name: ' ', password: 'Password1!' });
  expect(body.data).toEqual({ signUp: { __typename: 'InvalidInput', fields: [{ field: 'email', code: 'INVALID' }, { field: 'name', code: 'REQUIRED' }, { field: 'password', code: 'COMMON' }] } });
  expect(await t.db.query(`select 1 from account where email = 'nonsense'`)).toHaveLength(0);
});

describe('nobody learns who has an account', () => {
  test('by signing up: the owner gets another mail, nothing changes', async () => {
    const known = await member(t, { name: 'Known', email: 'known@example.org' });
    const taken = await signUp('KNOWN@example.org', { name: 'Thief' });
    expect((await lastMail()).text).toContain('already');
    const free = await signUp('unknown@example.org');
    expect(taken.body).toEqual(free.body);
    expect(await t.db.query('select name from account where id = $1', [known.id])).toEqual([{ name: 'Known' }]);
  });

  test('by signing in', async () => {
    await signUp('here@example.org');
    const wrong = await signIn('here@example.org', 'not the password');
    const nobody = await signIn('nobody@example.org', 'not the password');
    expect(wrong.body).toEqual(nobody.body);
    expect(wrong.body.data).toMatchObject({ signIn: { __typename: 'InvalidInput', fields: [{ field: 'password', code: 'WRONG_CREDENTIALS' }] } });
    expect(wrong.cookie).toBeUndefined();
  });

  test('by asking for a new password', async () => {
    const there = await send(FORGOT, { e: 'here@example.org' });
    await t.settle();
    const count = mails(t).length;
    const notThere = await send(FORGOT, { e: 'nobody@example.org' });
    await t.settle();
    expect(there.body).toEqual(notThere.body);
    expect(mails(t)).toHaveLength(count);
  });
});

test('a new password by mail ends every session, once', async () => {
  await signUp('lost@example.org');
  const old = (await signIn('lost@example.org')).cookie!;
  await send(FORGOT, { e: 'lost@example.org' });
  const first = await lastMail();
  await send(FORGOT, { e: 'lost@example.org' });
  const { token } = await lastMail();
  const reset = (i: object) => send(RESET, { i });
  expect((await reset({ token: first.token, password: 'a new one of mine' })).body.data).toMatchObject({ resetPassword: { code: 'LINK_EXPIRED' } });
  expect((await reset({ token, password: 'qwerty123' })).body.data).toMatchObject({ resetPassword: { fields: [{ field: 'password', code: 'COMMON' }] } });
  const { body, cookie } = await reset({ token, password: 'a new one of mine' });
  expect(body.data).toMatchObject({ resetPassword: { viewer: { email: 'lost@example.org' } } });
  expect([await viewerOf(old), await viewerOf(cookie!)]).toEqual([null, { id: expect.any(String) }]);
  expect((await reset({ token, password: 'yet another one' })).body.data).toMatchObject({ resetPassword: { code: 'LINK_EXPIRED' } });
  expect((await signIn('lost@example.org')).body.data).toMatchObject({ signIn: { __typename: 'InvalidInput' } });
  expect((await signIn('lost@example.org', 'a new one of mine')).cookie).toBeDefined();
});

test('a link is too old after its time, and no link of another purpose will do', async () => {
  await signUp('late@example.org');
  const { token } = await lastMail();
  expect((await send(RESET, { i: { token, password: 'a new one of mine' } })).body.data).toMatchObject({ resetPassword: { code: 'LINK_EXPIRED' } });
  await t.db.query(`update email_token set expires_at = now() - interval '1 second' where token_hash = $1`, [hashToken(token)]);
  expect((await send(CONFIRM, { t: token })).body.data).toMatchObject({ confirmEmail: { code: 'LINK_EXPIRED' } });
});

test('sessions are listed and ended, one or all others; never those of somebody else', async () => {
  await signUp('many@example.org');
  const [a, b, c] = [(await signIn('many@example.org')).cookie!, (await signIn('many@example.org')).cookie!, (await signIn('many@example.org')).cookie!];
  const stranger = await member(t);
  const { data } = await t.gql<{ viewer: { sessions: { id: string; current: boolean }[] } }>('{ viewer { sessions { id current } } }', {}, { as: a });
  const own = data.viewer.sessions.find((s) => s.current)!;
  expect(data.viewer.sessions).toHaveLength(3);
  const REVOKE = 'mutation($id: ID!) { revokeSession(id: $id) { ... on ViewerPayload { viewer { sessions { id } } } } }';
  expect((await t.gql(REVOKE, { id: own.id }, { as: stranger.cookie })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  await t.gql(REVOKE, { id: own.id }, { as: b });
  expect([await viewerOf(a), Boolean(await viewerOf(c))]).toEqual([null, true]);
  expect((await t.gql('mutation { revokeOtherSessions { ... on ViewerPayload { viewer { sessions { current } } } } }', {}, { as: b })).data).toEqual({ revokeOtherSessions: { viewer: { sessions: [{ current: true }] } } });
  expect(await viewerOf(c)).toBeNull();
});

test('the password is changed by who knows it; other sessions end', async () => {
  await signUp('change@example.org');
  const [here, there] = [(await signIn('change@example.org')).cookie!, (await signIn('change@example.org')).cookie!];
  const change = (i: object) => t.gql('mutation($i: ChangePasswordInput!) { changePassword(input: $i) { __typename ... on InvalidInput { fields { field code } } } }', { i }, { as: here });
  expect((await change({ current: 'wrong wrong', password: 'short' })).data).toEqual({ changePassword: { __typename: 'InvalidInput', fields: [{ field: 'password', code: 'TOO_SHORT' }, { field: 'current', code: 'WRONG' }] } });
  expect((await change({ current: PASSWORD, password: 'tulips over cobbles' })).data).toEqual({ changePassword: { __typename: 'ViewerPayload' } });
  expect([Boolean(await viewerOf(here)), await viewerOf(there)]).toEqual([true, null]);
  expect((await signIn('change@example.org', 'tulips over cobbles')).cookie).toBeDefined();
});

test('the suspended do not sign in, and learn why only with the right password', async () => {
  await signUp('out@example.org');
  const cookie = (await signIn('out@example.org')).cookie!;
  await t.db.query(`update account set state = 'suspended', state_until = now() + interval '1 day' where email = 'out@example.org'`);
  expect(await viewerOf(cookie)).toBeNull();
  expect((await signIn('out@example.org')).body.data).toEqual({ signIn: { __typename: 'Conflict', code: 'ACCOUNT_SUSPENDED' } });
  expect((await signIn('out@example.org', 'not the password')).body.data).toMatchObject({ signIn: { fields: [{ code: 'WRONG_CREDENTIALS' }] } });
  await t.db.query(`update account set state_until = now() - interval '1 day' where email = 'out@example.org'`);
  expect((await signIn('out@example.org')).cookie).toBeDefined();
});

describe('tries are limited', () => {
  const code = ({ body }: Sent) => body.errors?.[0]?.extensions.code ?? 'none';

  test('by account, whether there is one, from wherever; the right password does not help', async () => {
    await signUp('target@example.org');
    for (const email of ['target@example.org', 'no-target@example.org']) {
      const codes: string[] = [];
      for (let n = 0; n < 11; n++) codes.push(code(await signIn(email, 'wrong wrong', `198.51.${n}.1`)));
      expect(codes).toEqual([...Array<string>(10).fill('none'), 'RATE_LIMITED']);
    }
    expect(code(await signIn('target@example.org', PASSWORD, '198.51.100.1'))).toBe('RATE_LIMITED');
  });

  test('by network', async () => {
    await t.app.get(Settings).set('signUp.perNetworkPerHour', 2);
    const codes: string[] = [];
    for (let n = 0; n < 3; n++) codes.push(code(await send(SIGN_UP, { i: { email: `n${n}@example.net`, name: 'Robin Demo', password: PASSWORD } }, {}, `192.0.2.${n}`)));
    await t.app.get(Settings).set('signUp.perNetworkPerHour', 1000);
    expect(codes).toEqual(['none', 'none', 'RATE_LIMITED']);
  });

  test('mails to an address', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 4; n++) codes.push(code(await send(FORGOT, { e: 'flood@example.org' }, {}, `192.0.2.${n}`)));
    expect(codes).toEqual(['none', 'none', 'none', 'RATE_LIMITED']);
  });
});

test('another site cannot act for who is signed in', async () => {
  const { cookie } = await member(t);
  const query = 'mutation { signOut { __typename } }';
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }]) {
    const r = await t.fastify.inject({ method: 'POST', url: '/graphql', headers: { cookie, ...headers }, payload: { query } });
    expect(r.statusCode).toBe(403);
  }
  const get = await t.fastify.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' } });
  expect(get.statusCode).toBe(405);
  const simple = await t.fastify.inject({ method: 'POST', url: '/graphql', headers: { cookie, 'content-type': 'text/plain' }, payload: JSON.stringify({ query }) });
  expect(simple.statusCode).toBeGreaterThanOrEqual(400);
  expect(await viewerOf(cookie)).not.toBeNull();
});

describe('the profile', () => {
  const UPDATE = 'mutation($i: UpdateProfileInput!) { updateProfile(input: $i) { __typename ... on ViewerPayload { viewer { locale profile { name url aboutMarkdown aboutHtml badge } } } ... on UserError { code } ... on InvalidInput { fields { field code } } } }';

  test('shows what was written, safely', async () => {
    const m = await member(t, { grants: ['expert'] });
    const about = 'I **like** <script>alert(1)</script> valves';
    const { data } = await t.gql<{ updateProfile: { viewer: { profile: { aboutHtml: string } } } }>(UPDATE, { i: { name: '  Zoë   de Vries\u202E ', about, locale: 'nl' } }, { as: m.cookie });
    expect(data.updateProfile.viewer).toMatchObject({ locale: 'nl', profile: { name: 'Zoë de Vries', url: `/users/${m.id}/zoe-de-vries`, aboutMarkdown: about, badge: 'EXPERT' } });
    expect(data.updateProfile.viewer.profile.aboutHtml).toContain('<strong>like</strong>');
    expect(data.updateProfile.viewer.profile.aboutHtml).not.toContain('<script');
    expect((await t.gql('query($id: ID!) { profile(id: $id) { name } }', { id: m.id })).data).toEqual({ profile: { name: 'Zoë de Vries' } });
  });

  test('refuses what cannot be shown, and unconfirmed self-praise', async () => {
    const m = await member(t, { confirmed: false });
    const update = async (i: object) => (await t.gql<{ updateProfile: object }>(UPDATE, { i }, { as: m.cookie })).data.updateProfile;
    expect(await update({ name: '\u200B!', locale: 'xx', about: 'x'.repeat(2001) })).toMatchObject({ fields: [{ field: 'name', code: 'TOO_SHORT' }, { field: 'about', code: 'TOO_LONG' }, { field: 'locale', code: 'UNKNOWN' }] });
    expect(await update({ about: 'buy this' })).toMatchObject({ code: 'NOT_CONFIRMED' });
  });

  test('nobody is nobody', async () => {
    expect((await t.gql('{ profile(id: "u0") { name } viewer { id } }')).data).toEqual({ profile: null, viewer: null });
  });
});
