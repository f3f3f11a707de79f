import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf, someText } from '../../../test/threads.ts';
import { EditSuggested, EditSuggestionSettled, PostEdited } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let help: TestSpace;
let asker: TestMember;
let helper: TestMember;
let reader: TestMember;
let moderator: TestMember;
let threadId: string;
let answerId: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  help = await space(t);
  [asker, helper, reader] = await Promise.all([member(t), member(t), member(t, { trustLevel: 2 })]);
  moderator = await member(t, { grants: [['moderator', help.id]] });
});
afterAll(() => t.close());
beforeEach(async () => {
  threadId = (await c.ask(asker, { space: help.slug, tags: ['boiler'] })).thread.id;
  answerId = (await c.answer(helper, threadId, `Press the reset button for five seconds. ${someText()}`)).post.id;
  events.clear();
});

const suggest = (as: TestMember, body = someText(), more: object = {}) => c.edit(as, { post: answerId, body, ...more });
const stateOf = (id: string) => t.db.one('select state, settled_by_id, settled_reason from edit_suggestion where id = $1', [id]);
const waiting = async (as: TestMember | undefined, post: string) => {
  const { data } = await t.gql<{ post: { suggestions: { id: string; diffHtml: string; title: string | null; editor: { id: string } }[]; viewerSuggestion: { id: string } | null; viewerCan: { edit: boolean; suggestEdit: boolean } } }>(
    'query q($post: ID!) { post(id: $post) { suggestions { id diffHtml title editor { id } } viewerSuggestion { id } viewerCan { edit suggestEdit } } }', { post }, { as: as?.cookie },
  );
  return data.post;
};

test('an edit of somebody else waits; approved it is a revision of who suggested it', async () => {
  const { suggested, post } = await suggest(reader, 'Press the reset button for **ten** seconds.', { reason: 'It takes longer', baseRevision: 1 });
  expect(suggested).toMatchObject({ state: 'OPEN' });
  expect(post).toMatchObject({ revision: 1, bodyMarkdown: expect.stringContaining('five') });
  expect(events.of(EditSuggested)).toEqual([{ threadId, postId: answerId, suggestionId: suggested!.id, editorId: reader.id, spaceId: help.id }]);

  expect(await waiting(helper, answerId)).toMatchObject({ suggestions: [{ id: suggested!.id, editor: { id: reader.id } }], viewerCan: { edit: true, suggestEdit: false } });
  expect((await waiting(helper, answerId)).suggestions[0]!.diffHtml).toMatch(/<ins>.*ten.*<\/ins>/);
  expect(await waiting(reader, answerId)).toMatchObject({ suggestions: [], viewerSuggestion: { id: suggested!.id }, viewerCan: { edit: false, suggestEdit: true } });

  expect(await c.settle(helper, suggested!.id, true)).toMatchObject({ post: { revision: 2, bodyMarkdown: 'Press the reset button for **ten** seconds.' } });
  expect(await t.db.one('select editor_id, reason from post_revision where post_id = $1 and number = 2', [answerId])).toEqual({ editor_id: reader.id, reason: 'It takes longer' });
  expect(events.of(EditSuggestionSettled)).toEqual([{ threadId, postId: answerId, suggestionId: suggested!.id, editorId: reader.id, approved: true, byId: helper.id }]);
  expect(events.of(PostEdited)).toMatchObject([{ editorId: reader.id, revision: 2 }]);
  expect(await c.settle(helper, suggested!.id, false)).toMatchObject({ __typename: 'Conflict', code: 'ALREADY_SETTLED' });
});

test('refused, the post stays; the reason is kept and a moderator leaves a trace', async () => {
  const { suggested } = await suggest(reader);
  expect(await c.settle(moderator, suggested!.id, false, 'Not what the maker says')).toMatchObject({ post: { revision: 1 } });
  expect(await stateOf(suggested!.id)).toEqual({ state: 'refused', settled_by_id: moderator.id, settled_reason: 'Not what the maker says' });
  expect(await t.db.query('select action, reason, space_id from audit_entry where subject_id = $1', [answerId])).toEqual([{ action: 'suggestion.refuse', reason: 'Not what the maker says', space_id: help.id }]);
});

test('who may not edit may not settle; nobody settles his own', async () => {
  const { suggested } = await suggest(reader);
  expect(await c.settle(asker, suggested!.id, true)).toMatchObject({ error: 'FORBIDDEN' });
  await t.db.query('update account set trust_level = 3 where id = $1', [reader.id]);
  expect(await c.settle(reader, suggested!.id, true)).toMatchObject({ error: 'FORBIDDEN' });
  await t.db.query('update account set trust_level = 2 where id = $1', [reader.id]);
  expect(await c.settle(undefined, suggested!.id, true)).toMatchObject({ error: 'UNAUTHENTICATED' });
  expect((await waiting(undefined, answerId)).suggestions).toEqual([]);
  expect(await stateOf(suggested!.id)).toMatchObject({ state: 'open' });
});

test('a question brings title and tags', async () => {
  const post = await questionOf(t, threadId);
  const { suggested, thread } = await c.edit(reader, { post, body: 'The boiler runs all night, what do I set?', title: 'The boiler runs all night long', tags: ['heating'] });
  expect(thread.title).toBe('Why does the boiler keep running?');
  expect((await waiting(asker, post)).suggestions[0]).toMatchObject({ title: 'The boiler runs all night long' });
  expect(await c.settle(asker, suggested!.id, true)).toMatchObject({ thread: { title: 'The boiler runs all night long' } });
  expect(await t.db.query('select g.name from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = $1', [threadId])).toEqual([{ name: 'heating' }]);
});

test('another edit meanwhile overtakes what waits, so does the end of the post', async () => {
  const first = (await suggest(reader)).suggested!.id;
  const other = (await suggest(asker)).suggested!.id;
  await c.edit(helper, { post: answerId, body: someText() });
  expect(await stateOf(first)).toMatchObject({ state: 'superseded', settled_by_id: helper.id });
  expect(new Set(events.of(EditSuggestionSettled).map((e) => `${e.suggestionId} ${e.approved}`))).toEqual(new Set([`${first} false`, `${other} false`]));
  const last = (await suggest(reader)).suggested!.id;
  await c.delete(helper, answerId);
  expect(await stateOf(last)).toMatchObject({ state: 'superseded' });
});

test('one waits at a time, an editor and post; approving one overtakes those of others', async () => {
  const first = (await suggest(reader)).suggested!.id;
  expect((await suggest(reader, 'The second thought about it.')).suggested!.id).toBe(first);
  expect(events.of(EditSuggested)).toHaveLength(1);
  const other = (await suggest(asker)).suggested!.id;
  expect(await c.settle(moderator, first, true)).toMatchObject({ post: { bodyMarkdown: 'The second thought about it.' } });
  expect(await stateOf(other)).toMatchObject({ state: 'superseded' });
});

test('two who settle at once: one does, the other is told', async () => {
  const { suggested } = await suggest(reader);
  const outcomes = await Promise.all([c.settle(moderator, suggested!.id, true), c.settle(helper, suggested!.id, false)]);
  expect(outcomes.map((o) => o.code ?? o.__typename).toSorted()).toEqual(['ALREADY_SETTLED', 'PostPayload']);
});

test('so many may wait for approval and no more', async () => {
  const eager = await member(t);
  const others = await Promise.all(Array.from({ length: 20 }, () => c.answer(moderator, threadId)));
  for (const { post } of others) expect((await c.edit(eager, { post: post.id, body: someText() })).suggested).toBeTruthy();
  expect(await suggest(eager)).toMatchObject({ __typename: 'Conflict', code: 'TOO_MANY_SUGGESTIONS' });
  expect((await c.edit(eager, { post: others[0]!.post.id, body: someText() })).suggested).toBeTruthy();
});
