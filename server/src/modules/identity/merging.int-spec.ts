import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { RecountReputation } from '../standing/index.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let admin: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  await space(t, { slug: 'help' });
  admin = await member(t, { grants: ['admin'] });
});
afterAll(() => t.close());

interface Merged { __typename: string; code?: string; fields?: { field: string }[]; profile?: { id: string; url: string }; error?: string }
async function merge(as: TestMember | undefined, from: string, into: string, reason = 'Signed up twice'): Promise<Merged> {
  const { data, errors } = await t.gql<{ r: Merged } | null>(
    'mutation m($input: MergeAccountsInput!) { r: mergeAccounts(input: $input) { __typename ... on ProfilePayload { profile { id url } } ... on Conflict { code } ... on InvalidInput { fields { field } } } }',
    { input: { from, into, reason } }, { as: as?.cookie },
  );
  return errors?.[0] ? { __typename: 'Error', error: errors[0].extensions.code as string } : data!.r;
}
const row = async (id: string) => (await t.db.one<{ reputation: number; email: string | null; state: string }>('select reputation, email, state from account where id = $1', [id]))!;
const votes = async (post: string) => (await t.db.one<{ up: number }>('select up_count as up from post where id = $1', [post]))!.up;
/** Every column of text or JSON that holds that id: `table.column`. */
async function placesOf(id: string): Promise<string[]> {
  const columns = await t.db.query<{ place: string; sql: string }>(
    `select table_name || '.' || column_name as place, format('select 1 from %I where position($1 in %I::text) > 0 limit 1', table_name, column_name) as sql
     from information_schema.columns where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') order by place`,
  );
  const found = [];
  for (const { place, sql } of columns) if ((await t.db.query(sql, [id])).length > 0) found.push(place);
  return found;
}

test('everything goes on under the other account: posts, votes once, roles, points; nothing twice, nothing lost', async () => {
  const { id: spaceId } = await space(t);
  const [old, kept, other] = [await member(t, { grants: [['expert', spaceId]] }), await member(t, { grants: [['expert', spaceId]] }), await member(t)];
  const asked = (await c.ask(other, { space: 'help' })).thread.id;
  const question = await questionOf(t, asked);
  const answers = [(await c.answer(old, asked)).post.id, (await c.answer(kept, asked)).post.id];
  for (const who of [old, kept]) await c.vote(who, question, 1);
  await c.vote(old, answers[1]!, 1);
  await c.vote(other, answers[0]!, 1);
  await c.accept(other, answers[0]!);
  for (const who of [old, kept]) await c.follow(who, asked);
  await t.settle();
  expect((await row(old.id)).reputation).toBe(1 + 10 + 15);
  expect((await row(kept.id)).reputation).toBe(1 + 10);

  const preview = await t.gql<{ p: { counts: { what: string; count: number }[]; into: { id: string } } }>(
    'query q($from: ID!, $into: String!) { p: mergePreview(from: $from, into: $into) { ... on MergePreview { counts { what count } into { id } } } }', { from: old.id, into: `https://x.example/users/${kept.id}/kept` }, { as: admin.cookie },
  );
  expect(preview.data.p.into.id).toBe(kept.id);
  expect(Object.fromEntries(preview.data.p.counts.map((n) => [n.what, n.count]))).toMatchObject({ post: 1, vote: 2, role_grant: 1 });
  expect(await votes(question)).toBe(2);

  expect(await merge(admin, old.id, kept.id)).toMatchObject({ profile: { id: kept.id } });
  await t.settle();
  expect(await t.db.query('select 1 from post where author_id = $1', [kept.id])).toHaveLength(2);
  expect(await votes(question)).toBe(1);
  expect(await votes(answers[1]!)).toBe(0);
  expect(await t.db.query('select role from role_grant where account_id = $1', [kept.id])).toHaveLength(1);
  expect((await row(kept.id)).reputation).toBe(1 + 10 + 15);
  expect(await t.app.get(RecountReputation).all()).toMatchObject({ changed: 0 });
  expect(await row(old.id)).toMatchObject({ email: null, state: 'erased' });
  const places = await placesOf(old.id);
  expect(places.filter((place) => !/^(audit_entry|event_receipt|rate_limit)\.|^account\.id$|^notification\.dedupe_key$|^reputation_entry\.key$/.test(place))).toEqual([]);
  expect(await t.db.one('select action, reason from audit_entry where subject_id = $1', [old.id])).toEqual({ action: 'account.merge', reason: 'Signed up twice' });
});

test('the old account cannot be used any more, and its address leads on, also after another merge', async () => {
  const [first, second, third] = [await member(t), await member(t), await member(t)];
  await merge(admin, first.id, second.id);
  await merge(admin, second.id, third.id);
  expect((await t.gql('{ viewer { id } }', {}, { as: first.cookie })).data).toEqual({ viewer: null });
  const { data } = await t.gql<{ profile: { id: string } }>('query q($id: ID!) { profile(id: $id) { id } }', { id: first.id });
  expect(data.profile.id).toBe(third.id);
  expect(await merge(admin, first.id, third.id)).toMatchObject({ error: 'NOT_FOUND' });
});

describe('what one of them had and the other had not stays', () => {
  test('a suspension: who was kept out still is, and is signed out', async () => {
    const [old, kept] = [await member(t), await member(t)];
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const { data } = await t.gql('mutation m($input: SanctionInput!) { r: sanctionAccount(input: $input) { __typename } }', { input: { account: old.id, kind: 'SUSPENSION', reason: 'Advertisements', until } }, { as: admin.cookie });
    expect(data).toMatchObject({ r: { __typename: 'ProfilePayload' } });
    await merge(admin, old.id, kept.id);
    expect(await row(kept.id)).toMatchObject({ state: 'suspended' });
    expect((await t.gql('{ viewer { id } }', {}, { as: kept.cookie })).data).toEqual({ viewer: null });
  });

  test('not so if nobody could administer the community then', async () => {
    const only = await createTestApp();
    try {
      const [boss, twin] = [await member(only, { grants: ['admin'] }), await member(only)];
      await only.db.query(`insert into sanction (id, account_id, kind, reason) values ('y00000000000001', $1, 'suspension', 'Spam')`, [twin.id]);
      const { data } = await only.gql<{ r: { code: string } }>('mutation m($input: MergeAccountsInput!) { r: mergeAccounts(input: $input) { ... on Conflict { code } } }', { input: { from: twin.id, into: boss.id, reason: 'One person' } }, { as: boss.cookie });
      expect(data.r.code).toBe('LAST_ADMIN');
      expect(await only.db.query('select account_id from sanction')).toEqual([{ account_id: twin.id }]);
    } finally {
      await only.close();
    }
  });

  test('the role that lasts longer, the higher trust level, what both read', async () => {
    const [old, kept] = [await member(t, { grants: ['expert'], trustLevel: 2 }), await member(t, { grants: ['expert'] })];
    await t.db.query(`update role_grant set until = now() + interval '1 day' where account_id = $1`, [kept.id]);
    for (const who of [old, kept]) await t.db.query('insert into account_standing (account_id, days_visited, posts_read, level_since) values ($1, 20, 200, now())', [who.id]);
    await merge(admin, old.id, kept.id);
    expect(await t.db.one('select trust_level as level from account where id = $1', [kept.id])).toEqual({ level: 2 });
    await t.settle();
    expect(await t.db.query('select role, until from role_grant where account_id = $1', [kept.id])).toEqual([{ role: 'expert', until: null }]);
    expect(await t.db.query('select account_id as id, days_visited as days, posts_read as posts from account_standing where account_id = any($1)', [[old.id, kept.id]])).toEqual([{ id: kept.id, days: 40, posts: 400 }]);
  });

  test('the way to sign in, where the other one was imported without', async () => {
    const old = await member(t);
    const imported = await member(t, { email: null });
    const { email } = await row(old.id);
    await t.db.query(`update account set password_hash = 'their password' where id = $1`, [old.id]);
    await merge(admin, old.id, imported.id);
    expect(await t.db.one('select email, password_hash as password, email_confirmed_at is not null as confirmed from account where id = $1', [imported.id])).toEqual({ email, password: 'their password', confirmed: true });
  });

  test('the right to restore what they deleted themselves', async () => {
    const [old, kept] = [await member(t), await member(t)];
    const answer = (await c.answer(old, (await c.ask(await member(t), { space: 'help' })).thread.id)).post.id;
    await c.delete(old, answer);
    await merge(admin, old.id, kept.id);
    expect(await c.restore(kept, answer)).toMatchObject({ post: { visibility: 'PUBLIC' } });
  });

  test('of two suggested edits of a post the later one; nobody waits for the other', async () => {
    const [old, kept, other] = [await member(t, { trustLevel: 1 }), await member(t, { trustLevel: 1 }), await member(t)];
    const answer = (await c.answer(other, (await c.ask(other, { space: 'help' })).thread.id)).post.id;
    for (const [who, body] of [[kept, 'Look at the pump first, then bleed the radiator.'], [old, 'Bleed the radiator first, then look at the pump.']] as const) expect((await c.edit(who, { post: answer, body })).suggested).not.toBeNull();
    await t.settle();
    await merge(admin, old.id, kept.id);
    await t.settle();
    expect(await t.db.query('select editor_id as id, markdown, state from edit_suggestion where post_id = $1 order by state', [answer])).toEqual([
      { id: kept.id, markdown: 'Bleed the radiator first, then look at the pump.', state: 'open' },
      { id: kept.id, markdown: 'Look at the pump first, then bleed the radiator.', state: 'superseded' },
    ]);
    expect(await t.db.query(`select 1 from review_item where kind = 'suggested_edit' and subject_id = $1 and state = 'open'`, [answer])).toHaveLength(1);
  });
});

test('no table that refers to accounts is forgotten', async () => {
  const left = await t.db.query<{ t: string }>(`select c.conrelid::regclass::text as t from pg_constraint c where c.contype = 'f' and c.confrelid = 'account'::regclass and cardinality(c.conkey) <> 1`);
  expect(left).toEqual([]);
});

test('is for admins, with a reason, and never of the account they are signed in to', async () => {
  const [a, b] = [await member(t), await member(t)];
  for (const who of [undefined, a, await member(t, { grants: ['moderator'] })]) expect(await merge(who, a.id, b.id)).toMatchObject({ error: who ? 'FORBIDDEN' : 'UNAUTHENTICATED' });
  expect(await merge(admin, a.id, b.id, ' ')).toMatchObject({ fields: [{ field: 'reason' }] });
  expect(await merge(admin, a.id, a.id)).toMatchObject({ code: 'SAME_ACCOUNT' });
  expect(await merge(admin, admin.id, b.id)).toMatchObject({ code: 'OWN_ACCOUNT' });
  expect(await merge(admin, a.id, 'u00000000000000')).toMatchObject({ error: 'NOT_FOUND' });
});
