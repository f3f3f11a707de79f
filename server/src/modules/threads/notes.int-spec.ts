import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';

let t: TestApp;
let threadId: string;
let asker: TestMember;
let expert: TestMember;
let moderator: TestMember;
let sales: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  const help = await space(t);
  asker = await member(t, { trustLevel: 4 });
  expert = await member(t, { grants: [['expert', help.id]] });
  moderator = await member(t, { grants: [['moderator', help.id]] });
  sales = await member(t, { grants: ['sales'] });
  threadId = (await commands(t).ask(asker, { space: help.slug })).thread.id;
});
afterAll(() => t.close());

const NOTES = '{ __typename ... on ThreadPayload { thread { staffNotes { id text author { id } } } } ... on InvalidInput { fields { field code } } }';
interface Notes { r: { thread: { staffNotes: { id: string; text: string; author: { id: string } | null }[] } } }
const add = (as: TestMember | undefined, text = 'Rings us about this daily') => t.gql<Notes>(`mutation m($thread: ID!, $text: String!) { r: addThreadNote(thread: $thread, text: $text) ${NOTES} }`, { thread: threadId, text }, { as: as?.cookie });
const remove = (as: TestMember | undefined, id: string) => t.gql<Notes>(`mutation m($id: ID!) { r: deleteThreadNote(id: $id) ${NOTES} }`, { id }, { as: as?.cookie });
const read = async (as: TestMember | undefined) => (await t.gql<{ thread: { staffNotes: { id: string }[]; viewerCan: { note: boolean } } }>('query q($id: ID!) { thread(id: $id) { staffNotes { id } viewerCan { note } } }', { id: threadId }, { as: as?.cookie })).data.thread;
const code = (answer: { errors?: { extensions: { code: string } }[] | undefined }) => answer.errors?.[0]?.extensions.code;

test('staff writes for staff; nobody else learns of it, not even its author or an expert', async () => {
  for (const no of [undefined, asker, expert]) expect(code(await add(no))).toBe(no ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  const { data } = await add(moderator);
  expect(data.r.thread.staffNotes).toEqual([{ id: expect.any(String), text: 'Rings us about this daily', author: { id: moderator.id } }]);
  const { id } = data.r.thread.staffNotes[0]!;
  expect(await read(sales)).toEqual({ staffNotes: [{ id }], viewerCan: { note: true } });
  for (const no of [undefined, asker, expert]) expect(await read(no)).toEqual({ staffNotes: [], viewerCan: { note: false } });
  expect(await t.db.one(`select actor_id, before, after from audit_entry where action = 'note.add' and subject_id = $1`, [threadId])).toEqual({ actor_id: moderator.id, before: null, after: { note: id } });
});

test('not of a thread that they may not read', async () => {
  const c = commands(t);
  const { id: secret } = (await c.ask(asker, { space: (await space(t)).slug })).thread;
  await c.delete(asker, await questionOf(t, secret));
  const stranger = await member(t, { grants: [['moderator', (await space(t)).id]] });
  expect(code(await t.gql<Notes>(`mutation m($thread: ID!) { r: addThreadNote(thread: $thread, text: "What is this?") ${NOTES} }`, { thread: secret }, { as: stranger.cookie }))).toBe('NOT_FOUND');
});

test('who wrote it takes it away', async () => {
  const { id } = (await add(sales, 'Wants an offer')).data.r.thread.staffNotes[0]!;
  for (const no of [asker, expert, moderator]) expect(code(await remove(no, id))).toBe('FORBIDDEN');
  expect((await remove(sales, id)).data.r.thread.staffNotes.map((n) => n.id)).not.toContain(id);
  expect(code(await remove(sales, id))).toBe('NOT_FOUND');
  expect((await add(moderator, ' ')).data.r).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'text', code: 'REQUIRED' }] });
});
