import { SanctionKind } from '@helpcommons/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiClient, rest } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { mails } from '../../../test/mails.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { type Actor, system } from '../../platform/access/actor.ts';
import { Settings } from '../../platform/config/settings.ts';
import { Queues } from '../../platform/events/queues.ts';
import { ActorsRepository } from './data/actors.repository.ts';
import { AccountSanctioned, SanctionLifted } from './events.ts';
import { LiftSanction, SanctionAccount, type SanctionInput } from './index.ts';
import { memberOf } from './member-actor.ts';
import { Passwords } from './passwords.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

let t: TestApp;
let moderator: TestMember;
let admin: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  moderator = await member(t, { grants: ['moderator'] });
  admin = await member(t, { grants: ['admin'] });
});
afterAll(() => t.close());

const actorOf = async ({ id }: TestMember): Promise<Actor> => memberOf((await t.app.get(ActorsRepository).byId(id))!);
const impose = async (by: TestMember, input: Omit<SanctionInput, 'reason'> & { reason?: string }) =>
  (await t.app.get(SanctionAccount).execute(await actorOf(by), { reason: 'Three advertisements', ...input })).sanctionId;
const silence = (by: TestMember, whom: TestMember, until: Date | null = inDays(1)) => impose(by, { account: whom.id, kind: SanctionKind.SILENCE, until });
const suspend = (by: TestMember, whom: TestMember, until: Date | null = inDays(1)) => impose(by, { account: whom.id, kind: SanctionKind.SUSPENSION, until });
const lift = async (by: TestMember, id: string) => t.app.get(LiftSanction).execute(await actorOf(by), id, 'It was a mistake');
const stateOf = async ({ id }: TestMember) => (await t.db.one<{ state: string }>('select state from account where id = $1', [id]))!.state;
/** As the next request sees them. */
const seen = async ({ cookie }: TestMember) => (await t.gql<{ viewer: { can: { ask: boolean } } | null }>('{ viewer { can { ask } } }', {}, { as: cookie })).data.viewer;
/** Moves everything of the account into the past. */
const wait = (whom: TestMember, days: number) =>
  t.db.query(`with s as (update sanction set at = at - make_interval(days => $2), until = until - make_interval(days => $2) where account_id = $1) update account set state_until = state_until - make_interval(days => $2) where id = $1`, [whom.id, days]);

describe('who may', () => {
  test('a moderator of everything warns, silences and suspends; one of a space only warns; others nothing', async () => {
    const { id: spaceId } = (await t.db.one<{ id: string }>(`insert into space (id, slug, name) values ('c-one', 'one', 'One') returning id`))!;
    const local = await member(t, { grants: [['moderator', spaceId]] });
    const others = [await member(t), await member(t, { grants: ['expert', 'knowledge_manager', 'sales'] })];
    const whom = await member(t);
    await impose(local, { account: whom.id, kind: SanctionKind.WARNING });
    for (const kind of [SanctionKind.SILENCE, SanctionKind.SUSPENSION]) {
      await expect(impose(local, { account: whom.id, kind, until: inDays(1) })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(impose(moderator, { account: whom.id, kind, until: inDays(1) })).resolves.toMatch(/^y/);
    }
    for (const other of others) await expect(impose(other, { account: whom.id, kind: SanctionKind.WARNING })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('never on staff but by admins, never on oneself', async () => {
    for (const role of ['moderator', 'knowledge_manager', 'sales', 'admin'] as const) {
      await expect(silence(moderator, await member(t, { grants: [role] }))).rejects.toMatchObject({ code: 'STAFF_ACCOUNT' });
    }
    await expect(silence(admin, await member(t, { grants: ['moderator'] }))).resolves.toBeDefined();
    await expect(silence(moderator, moderator)).rejects.toMatchObject({ code: 'OWN_ACCOUNT' });
    await expect(silence(admin, admin)).rejects.toMatchObject({ code: 'OWN_ACCOUNT' });
  });

  test('no program alone, and no key that may not moderate', async () => {
    const whom = await member(t);
    const sanctions = t.app.get(SanctionAccount);
    for (const kind of [SanctionKind.SILENCE, SanctionKind.SUSPENSION]) {
      await expect(sanctions.execute(system, { account: whom.id, kind, until: inDays(1), reason: 'The model says so' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const throughKey = { ...(await actorOf(moderator)), kind: 'client' as const, client: { id: 'k1', name: 'bot', scopes: ['write', 'act-as-member'] as const } };
    await expect(sanctions.execute(throughKey, { account: whom.id, kind: SanctionKind.WARNING, reason: 'Because' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stateOf(whom)).toBe('active');
  });

  test('not who is silenced: nobody lifts what others decided about them', async () => {
    const rogue = await member(t, { grants: ['moderator'] });
    const id = await silence(admin, rogue);
    await expect(silence(rogue, await member(t))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(lift(rogue, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('never on the last admin, also when two admins decide about each other at once', async () => {
    await t.db.query(`delete from role_grant where role = 'admin' and account_id <> $1`, [admin.id]);
    const passing = await member(t, { grants: ['admin'] });
    await t.db.query(`update role_grant set until = now() + interval '1 day' where account_id = $1`, [passing.id]);
    await expect(suspend(passing, admin)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    expect(await stateOf(admin)).toBe('active');
    const second = await member(t, { grants: ['admin'] });
    const both = await Promise.allSettled([suspend(admin, second), silence(second, admin)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    await t.db.query(`update account set state = 'active', state_until = null where id = any($1)`, [[admin.id, second.id]]);
    await t.db.query(`delete from sanction where account_id = any($1)`, [[admin.id, second.id]]);
    await t.db.query('delete from role_grant where account_id = $1', [second.id]);
  });
});

test('a reason and an end are needed; an open end is for admins', async () => {
  const whom = await member(t);
  const refused = (field: string, code: string) => ({ fields: [expect.objectContaining({ field, code })] });
  await expect(impose(moderator, { account: whom.id, kind: SanctionKind.WARNING, reason: ' ' })).rejects.toMatchObject(refused('reason', 'REQUIRED'));
  await expect(silence(admin, whom, null)).rejects.toMatchObject(refused('until', 'REQUIRED'));
  await expect(silence(admin, whom, inDays(-1))).rejects.toMatchObject(refused('until', 'INVALID'));
  await expect(suspend(moderator, whom, inDays(400))).rejects.toMatchObject(refused('until', 'TOO_LONG'));
  await expect(impose(moderator, { account: whom.id, kind: SanctionKind.SUSPENSION, untilLifted: true })).rejects.toMatchObject(refused('until', 'REQUIRED'));
  const id = await impose(admin, { account: whom.id, kind: SanctionKind.SUSPENSION, untilLifted: true });
  await expect(lift(moderator, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(impose(moderator, { account: 'u-nobody', kind: SanctionKind.WARNING })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('what it does', () => {
  test('a warning changes nothing but the history', async () => {
    const whom = await member(t);
    await impose(moderator, { account: whom.id, kind: SanctionKind.WARNING });
    expect(await seen(whom)).toEqual({ can: { ask: true } });
  });

  test('a silence lets read alone, until its end, which needs nobody', async () => {
    const whom = await member(t);
    await silence(moderator, whom);
    expect(await seen(whom)).toEqual({ can: { ask: false } });
    await wait(whom, 2);
    expect(await seen(whom)).toEqual({ can: { ask: true } });
    await t.app.get(Queues).runNow('identity.end-sanctions');
    expect(await stateOf(whom)).toBe('active');
  });

  test('a suspension ends every session and every key that acts for them at once; afterwards they sign in again', async () => {
    const whom = await member(t);
    const call = rest(t, await apiClient(t, 'read', 'write', 'act-as-member'));
    const asThem = async () => (await call('GET /threads', undefined, { 'on-behalf-of': whom.id })).status;
    const before = await asThem();
    await suspend(moderator, whom);
    expect(await seen(whom)).toBeNull();
    expect(await t.db.query('select 1 from session where account_id = $1', [whom.id])).toEqual([]);
    expect([before, await asThem()]).toEqual([200, 401]);
  });

  test('the strictest that holds counts: a long silence goes on after a short suspension', async () => {
    const whom = await member(t);
    await silence(moderator, whom, inDays(10));
    await suspend(moderator, whom, inDays(1));
    expect(await stateOf(whom)).toBe('suspended');
    await t.db.query(`insert into session (id, token_hash, account_id, last_seen_at, expires_at) select 's-' || id, id, id, now(), now() + interval '1 day' from account where id = $1`, [whom.id]);
    await wait(whom, 2);
    expect((await actorOf(whom)).state).toBe('silenced');
    await t.app.get(Queues).runNow('identity.end-sanctions');
    expect(await stateOf(whom)).toBe('silenced');
    await wait(whom, 10);
    expect((await actorOf(whom)).state).toBe('active');
  });

  test('lifting ends it at once, and only what was lifted', async () => {
    const whom = await member(t);
    const silenced = await silence(moderator, whom, inDays(3));
    const suspended = await suspend(moderator, whom, inDays(3));
    await lift(moderator, suspended);
    expect(await stateOf(whom)).toBe('silenced');
    await lift(moderator, silenced);
    expect(await seen(whom)).toBeNull(); // the session is gone for good
    expect(await stateOf(whom)).toBe('active');
    await expect(lift(moderator, silenced)).rejects.toMatchObject({ code: 'ALREADY_LIFTED' });
  });

  test('many decisions about one person make one silence; a longer one is another', async () => {
    const whom = await member(t);
    const events = recordEvents(t);
    const ids = await Promise.all([1, 2, 3].map(() => silence(moderator, whom, inDays(7))));
    expect(new Set(ids).size).toBe(1);
    const longer = await silence(moderator, whom, inDays(14));
    events.stop();
    expect(events.of(AccountSanctioned)).toEqual([{ sanctionId: ids[0], accountId: whom.id, kind: 'silence' }, { sanctionId: longer, accountId: whom.id, kind: 'silence' }]);
    expect(longer).not.toBe(ids[0]);
  });

  test('everything is in the audit log', async () => {
    const whom = await member(t);
    const id = await suspend(moderator, whom);
    await lift(admin, id);
    expect(await t.db.query('select action, actor_id, reason, before, after from audit_entry where subject_id = $1 order by at, id', [whom.id])).toEqual([
      { action: 'account.suspend', actor_id: moderator.id, reason: 'Three advertisements', before: { state: 'active', until: null }, after: expect.objectContaining({ sanction: id, kind: 'suspension' }) },
      { action: 'account.lift', actor_id: admin.id, reason: 'It was a mistake', before: expect.objectContaining({ sanction: id, reason: 'Three advertisements' }), after: null },
    ]);
  });
});

describe('the person is told', () => {
  const letters = async (whom: string) => {
    await t.settle();
    return mails(t).filter((m) => m.to === whom).map((m) => m.text);
  };

  test('what, why, until when and how to object, in their language', async () => {
    const en = await member(t, { name: 'Robin', email: 'robin@example.org' });
    const nl = await member(t, { name: 'Noor', email: 'noor@example.org', locale: 'nl' });
    const until = new Date('2031-03-05T09:30:00Z');
    await impose(admin, { account: en.id, kind: SanctionKind.SILENCE, until, rule: 'No advertising' });
    const [english = ''] = await letters('robin@example.org');
    for (const part of ['Hello Robin', 'until 5 March 2031 at 09:30 UTC', 'Three advertisements', 'No advertising', 'http://community.test/reviews']) expect(english).toContain(part);
    await impose(admin, { account: nl.id, kind: SanctionKind.SUSPENSION, until });
    const [dutch = ''] = await letters('noor@example.org');
    for (const part of ['Hallo Noor', 'geschorst', 'tot 5 maart 2031', 'Three advertisements', 'Beantwoord deze mail', 'Een mens heeft dit besloten']) expect(dutch).toContain(part);
  });

  test('also of a warning, and when it was taken back', async () => {
    const whom = await member(t, { email: 'kim@example.org', confirmed: false });
    const id = await impose(moderator, { account: whom.id, kind: SanctionKind.WARNING });
    await t.settle();
    await lift(moderator, id);
    const [warned, lifted, ...more] = await letters('kim@example.org');
    expect([warned, lifted, more]).toEqual([expect.stringContaining('warns you'), expect.stringContaining('It was a mistake'), []]);
  });

  test('by the mail alone that still holds, when it was lifted before the first went out', async () => {
    const whom = await member(t, { email: 'quick@example.org' });
    await lift(moderator, await silence(moderator, whom));
    expect(await letters('quick@example.org')).toEqual([expect.stringContaining('took back')]);
  });

  test('events say which, not why', async () => {
    const whom = await member(t);
    const events = recordEvents(t);
    const id = await silence(moderator, whom);
    await lift(moderator, id);
    events.stop();
    expect(events.of(AccountSanctioned)).toEqual([{ sanctionId: id, accountId: whom.id, kind: 'silence' }]);
    expect(events.of(SanctionLifted)).toEqual([{ sanctionId: id, accountId: whom.id, kind: 'silence' }]);
  });
});

test('signing in while suspended tells until when and why, after the right password alone', async () => {
  await t.app.get(Settings).set('signIn.perNetwork', 1000);
  const whom = await member(t, { email: 'barred@example.org' });
  await t.db.query('update account set password_hash = $2 where id = $1', [whom.id, await t.app.get(Passwords).hash('vier paarden lopen')]);
  await suspend(moderator, whom, inDays(30));
  const signIn = async (email: string, password: string) =>
    (await t.gql<{ signIn: object }>('mutation($e: String!, $p: String!) { signIn(input: { email: $e, password: $p }) { __typename ... on Conflict { code reason until } ... on InvalidInput { fields { code } } } }', { e: email, p: password })).data.signIn;
  expect(await signIn('barred@example.org', 'vier paarden lopen')).toEqual({ __typename: 'Conflict', code: 'ACCOUNT_SUSPENDED', reason: 'Three advertisements', until: expect.stringMatching(/^20/) });
  expect(await signIn('barred@example.org', 'vier paarden staan')).toEqual(await signIn('nobody@example.org', 'vier paarden staan'));
  await wait(whom, 40);
  expect(await signIn('barred@example.org', 'vier paarden lopen')).toEqual({ __typename: 'ViewerPayload' });
});
