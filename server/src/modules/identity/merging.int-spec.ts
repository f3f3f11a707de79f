import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
