import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';

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

const NOTES = '{ __typename ... on ThreadPayload { thread { notes { id bodyHtml author { id } } } } ... on InvalidInput { fields { field code } } }';
interface Notes { r: { thread: { notes: { id: string; bodyHtml: string; author: { id: string } | null }[] } } }
const add = (as: TestMember | undefined, body = 'Rings us about this **daily**') => t.gql<Notes>(`mutation m($thread: ID!, $body: String!) { r: addThreadNote(thread: $thread, body: $body) ${NOTES} }`, { thread: threadId, body }, { as: as?.cookie });
const remove = (as: TestMember | undefined, id: string) => t.gql<Notes>(`mutation m($id: ID!) { r: removeThreadNote(id: $id) ${NOTES} }`, { id }, { as: as?.cookie });
const read = async (as: TestMember | undefined) => (await t.gql<{ thread: { notes: { id: string }[]; viewerCan: { note: boolean } } }>('query q($id: ID!) { thread(id: $id) { notes { id } viewerCan { note } } }', { id: threadId }, { as: as?.cookie })).data.thread;

test('staff writes for staff; nobody else learns of it, not even its author or an expert', async () => {
  for (const no of [undefined, asker, expert]) expect((await add(no)).errors![0]!.extensions.code).toBe(no ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  const { data } = await add(moderator);
  expect(data.r.thread.notes).toEqual([{ id: expect.any(String), bodyHtml: '<p dir="auto">Rings us about this <strong>daily</strong></p>\n', author: { id: moderator.id } }]);
  const { id } = data.r.thread.notes[0]!;
  expect(await read(sales)).toEqual({ notes: [{ id }], viewerCan: { note: true } });
  for (const no of [undefined, asker, expert]) expect(await read(no)).toEqual({ notes: [], viewerCan: { note: false } });
  const entry = await t.db.one<{ before: unknown; after: unknown }>(`select actor_id, before, after from audit_entry where action = 'note.add' and subject_id = $1`, [threadId]);
  expect(entry).toEqual({ actor_id: moderator.id, before: null, after: { note: id } });
});

test('it is taken away by who wrote it and by moderators; others do not even learn that it is there', async () => {
  const { id } = (await add(moderator, 'A second one')).data.r.thread.notes.at(-1)!;
  expect((await remove(sales, id)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  for (const no of [asker, expert]) expect((await remove(no, id)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect((await remove(moderator, id)).data.r.thread.notes.map((n) => n.id)).not.toContain(id);
  expect((await remove(moderator, id)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  const own = (await add(sales, 'Wants an offer')).data.r.thread.notes.at(-1)!;
  expect((await remove(sales, own.id)).data.r.thread.notes.map((n) => n.id)).not.toContain(own.id);
  expect((await add(moderator, ' ')).data.r).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'body', code: 'REQUIRED' }] });
});
