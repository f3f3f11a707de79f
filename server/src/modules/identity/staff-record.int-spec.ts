import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';

let t: TestApp;
let moderator: TestMember;
let admin: TestMember;
let sales: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  moderator = await member(t, { grants: ['moderator'] });
  admin = await member(t, { grants: ['admin'] });
  sales = await member(t, { grants: ['sales'] });
});
afterAll(() => t.close());

interface Record { staffRecord: { possible: string[]; sanctions: { id: string; kind: string; reason: string; liftedAt: string | null; viewerCanLift: boolean; by: { id: string } | null }[] } | null; staffNotes: { id: string; text: string; viewerCanDelete: boolean; author: { id: string } }[] }
const PROFILE = 'staffRecord { possible sanctions { id kind reason liftedAt viewerCanLift by { id } } } staffNotes { id text viewerCanDelete author { id } }';
const read = async (as: TestMember | undefined, whom: TestMember) => (await t.gql<{ profile: Record }>(`query q($id: ID!) { profile(id: $id) { ${PROFILE} } }`, { id: whom.id }, { as: as?.cookie })).data.profile;

async function run(as: TestMember | undefined, signature: string, call: string, variables: object) {
  const { data, errors } = await t.gql<{ r: { __typename: string; code?: string; profile: Record; fields?: { field: string; code: string }[] } } | null>(
    `mutation m(${signature}) { r: ${call} { __typename ... on ProfilePayload { profile { ${PROFILE} } } ... on Conflict { code } ... on InvalidInput { fields { field code } } } }`, variables, { as: as?.cookie },
  );
  return errors?.[0] ? { error: errors[0].extensions.code } : data!.r;
}
const sanction = (as: TestMember | undefined, account: TestMember, input: object) => run(as, '$input: SanctionInput!', 'sanctionAccount(input: $input)', { input: { account: account.id, reason: 'Three advertisements', ...input } });
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

test('a moderator silences from the profile, sees the history there, and lifts it', async () => {
  const whom = await member(t);
  const done = await sanction(moderator, whom, { kind: 'SILENCE', until: tomorrow() });
  expect(done).toMatchObject({ profile: { staffRecord: { possible: ['WARNING', 'SILENCE', 'SUSPENSION'], sanctions: [{ kind: 'SILENCE', reason: 'Three advertisements', viewerCanLift: true, by: { id: moderator.id } }] } } });
  const own = await t.gql('{ viewer { silence { reason until } } }', {}, { as: whom.cookie });
  expect(own.data).toMatchObject({ viewer: { silence: { reason: 'Three advertisements', until: expect.any(String) } } });
  const { id } = (await read(moderator, whom)).staffRecord!.sanctions[0]!;
  expect(await run(moderator, '$id: ID!, $reason: String!', 'liftSanction(id: $id, reason: $reason)', { id, reason: '' })).toMatchObject({ fields: [{ field: 'reason' }] });
  expect(await run(moderator, '$id: ID!, $reason: String!', 'liftSanction(id: $id, reason: $reason)', { id, reason: 'It was a mistake' })).toMatchObject({ profile: { staffRecord: { sanctions: [{ id, liftedAt: expect.any(String), viewerCanLift: false }] } } });
  expect((await t.gql('{ viewer { silence { reason } } }', {}, { as: whom.cookie })).data).toEqual({ viewer: { silence: null } });
});

test('nobody else sees the record or may impose anything', async () => {
  const whom = await member(t);
  await sanction(moderator, whom, { kind: 'WARNING' });
  for (const who of [undefined, whom, await member(t), sales]) {
    expect((await read(who, whom)).staffRecord).toBeNull();
    expect(await sanction(who, whom, { kind: 'WARNING' })).toMatchObject({ error: who ? 'FORBIDDEN' : 'UNAUTHENTICATED' });
  }
  expect((await read(moderator, admin)).staffRecord).toMatchObject({ possible: [] });
  expect((await read(moderator, moderator)).staffRecord).toMatchObject({ possible: [] });
});

test('notes are of staff for staff; their author or an admin takes them away; both are audited', async () => {
  const whom = await member(t);
  const add = (as: TestMember | undefined, text: string) => run(as, '$account: ID!, $text: String!', 'addPersonNote(account: $account, text: $text)', { account: whom.id, text });
  expect(await add(sales, 'Runs four shops, call before noon')).toMatchObject({ profile: { staffNotes: [{ text: 'Runs four shops, call before noon', author: { id: sales.id }, viewerCanDelete: true }] } });
  expect(await add(sales, ' ')).toMatchObject({ fields: [{ field: 'text' }] });
  for (const who of [undefined, whom, await member(t)]) {
    expect((await read(who, whom)).staffNotes).toEqual([]);
    expect(await add(who, 'Hello')).toMatchObject({ error: who ? 'FORBIDDEN' : 'UNAUTHENTICATED' });
  }
  const [note] = (await read(moderator, whom)).staffNotes;
  expect(note!.viewerCanDelete).toBe(false);
  const remove = (as: TestMember) => run(as, '$id: ID!', 'deletePersonNote(id: $id)', { id: note!.id });
  expect(await remove(moderator)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await remove(admin)).toMatchObject({ profile: { staffNotes: [] } });
  expect(await remove(admin)).toMatchObject({ error: 'NOT_FOUND' });
  expect(await t.db.query('select action from audit_entry where subject_id = $1 order by id', [whom.id])).toEqual([{ action: 'note.add' }, { action: 'note.delete' }]);
});
