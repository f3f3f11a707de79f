import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, type Outcome, questionOf } from '../../../test/threads.ts';
import { PostEdited, ThreadChanged } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let help: TestSpace;
let other: TestSpace;
let asker: TestMember;
let helper: TestMember;
let expert: TestMember;
let moderator: TestMember;
let elsewhere: TestMember;
let chief: TestMember;
let threadId: string;
let answerId: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  [help, other] = [await space(t), await space(t)];
  [asker, helper] = await Promise.all([member(t), member(t)]);
  expert = await member(t, { grants: [['expert', help.id]] });
  moderator = await member(t, { grants: [['moderator', help.id]] });
  elsewhere = await member(t, { grants: [['moderator', other.id]] });
  chief = await member(t, { grants: ['moderator'] });
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.db.query('update thread set pinned_at = null');
  threadId = (await c.ask(asker, { space: help.slug, tags: ['boiler'] })).thread.id;
  answerId = (await c.answer(helper, threadId)).post.id;
  events.clear();
});

const row = () => t.db.one('select space_id, pinned_at is not null as pinned, locked_at is not null as locked, closed_at is not null as closed, close_reason, close_note, duplicate_of_id, title from thread where id = $1', [threadId]);
const lastChange = async (thread = threadId) => (await t.db.one<{ id: string; kind: string; by_id: string }>('select id, kind, by_id from thread_change where thread_id = $1 order by at desc, id desc limit 1', [thread]))!;
const undoLast = async (as: TestMember, thread = threadId): Promise<Outcome> => c.undo(as, (await lastChange(thread)).id);
const audit = (action: string) => t.db.one('select actor_id, reason, space_id, before, after from audit_entry where action = $1 and subject_id = $2 order by at desc, id desc limit 1', [action, threadId]);

/** Every tool, with what it leaves; `back` is where undoing leads. */
const tools: Record<string, { run: (as: TestMember | undefined) => Promise<Outcome>; kind: string; left: object; experts?: boolean }> = {
  pin: { run: (as) => c.pin(as, threadId), kind: 'pin', left: { pinned: true } },
  lock: { run: (as) => c.lock(as, threadId), kind: 'lock', left: { locked: true } },
  close: { run: (as) => c.close(as, threadId), kind: 'close', left: { closed: true, close_reason: 'moderator', close_note: 'The model is not sold any more' }, experts: true },
  retitle: { run: (as) => c.retitle(as, { thread: threadId, title: 'The boiler never stops', tags: ['heating', 'boiler'] }), kind: 'retitle', left: { title: 'The boiler never stops' } },
};

test.each(Object.entries(tools))('%s: by moderators of the space, in history and audit log, and undone', async (_, { run, kind, left, experts }) => {
  const before = await row();
  for (const no of [asker, helper, elsewhere, ...(experts ? [] : [expert])]) expect(await run(no)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await run(undefined)).toMatchObject({ error: 'UNAUTHENTICATED' });
  expect(await row()).toEqual(before);

  expect(await run(moderator)).toMatchObject({ __typename: 'ThreadPayload' });
  expect(await row()).toMatchObject(left);
  expect(events.of(ThreadChanged)).toContainEqual({ threadId });
  expect(await lastChange()).toMatchObject({ kind, by_id: moderator.id });
  expect(await audit(`thread.${kind}`)).toMatchObject({ actor_id: moderator.id, space_id: help.id, before: expect.anything(), after: expect.anything() });

  events.clear();
  expect(await c.undo(elsewhere, (await lastChange()).id)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await undoLast(moderator)).toMatchObject({ __typename: 'ThreadPayload' });
  expect(await row()).toEqual(before);
  expect(events.of(ThreadChanged)).toContainEqual({ threadId });
  expect(await audit('thread.undo')).toMatchObject({ actor_id: moderator.id, reason: 'By mistake', before: { kind } });
  expect(await undoLast(moderator)).toMatchObject({ __typename: 'Conflict', code: 'ALREADY_UNDONE' });
});

test('doing it twice is doing it once', async () => {
  for (const run of [() => c.pin(moderator, threadId), () => c.lock(moderator, threadId), () => c.close(moderator, threadId)]) {
    await run();
    const { id } = await lastChange();
    expect(await run()).toMatchObject({ __typename: 'ThreadPayload' });
    expect((await lastChange()).id).toBe(id);
  }
});

test('what was done over 30 days ago is not undone any more', async () => {
  await c.pin(moderator, threadId);
  await t.db.query(`update thread_change set at = now() - interval '30 days 1 minute' where thread_id = $1`, [threadId]);
  expect(await undoLast(moderator)).toMatchObject({ __typename: 'Conflict', code: 'UNDO_TOO_LATE' });
  await t.db.query(`update thread_change set at = now() - interval '29 days 23 hours' where thread_id = $1`, [threadId]);
  expect(await undoLast(moderator)).toMatchObject({ __typename: 'ThreadPayload' });
});

test('what somebody changed since is not undone over it', async () => {
  await c.lock(moderator, threadId);
  const { id } = await lastChange();
  await c.lock(chief, threadId, false);
  expect(await c.undo(moderator, id)).toMatchObject({ __typename: 'Conflict', code: 'CHANGED_SINCE' });
  expect(await row()).toMatchObject({ locked: false });
  // A refused undo is no undo.
  expect(await t.db.one('select undone_at from thread_change where id = $1', [id])).toEqual({ undone_at: null });
});

test('two moderators who undo at once: one does, the other is told', async () => {
  await c.lock(moderator, threadId);
  const { id } = await lastChange();
  const outcomes = await Promise.all([c.undo(moderator, id), c.undo(chief, id)]);
  expect(outcomes.map((o) => o.code ?? o.__typename).toSorted()).toEqual(['ALREADY_UNDONE', 'ThreadPayload']);
  expect(await t.db.query(`select 1 from audit_entry where action = 'thread.undo' and subject_id = $1`, [threadId])).toHaveLength(1);
});

test('two moderators at once: what both did is in the history, and the thread says one thing', async () => {
  await Promise.all([c.close(moderator, threadId, 'Settled by mail'), c.close(chief, threadId, 'Not sold any more'), c.pin(moderator, threadId), c.pin(chief, threadId)]);
  const kinds = await t.db.query<{ kind: string }>('select kind from thread_change where thread_id = $1 order by kind', [threadId]);
  expect(kinds.map((k) => k.kind)).toEqual(['close', 'pin']);
  expect(await row()).toMatchObject({ pinned: true, closed: true });
});

test('nobody answers a closed thread; reopened it is as before, however it was closed', async () => {
  expect(await c.close(moderator, threadId, ' ')).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'reason', code: 'REQUIRED' }] });
  await c.close(expert, threadId);
  expect(await c.answer(helper, threadId)).toMatchObject({ code: 'THREAD_CLOSED' });
  expect(await c.reopen(asker, threadId)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.reopen(moderator, threadId)).toMatchObject({ thread: { closedAt: null } });
  expect(await c.answer(helper, threadId)).toMatchObject({ __typename: 'PostPayload' });
  expect(await undoLast(moderator)).toMatchObject({ thread: { closeReason: 'MODERATOR' } });

  const original = (await c.ask(asker, { space: help.slug })).thread.id;
  await c.reopen(moderator, threadId);
  await c.duplicate(moderator, threadId, original);
  expect(await c.reopen(moderator, threadId)).toMatchObject({ thread: { closedAt: null } });
  expect(await row()).toMatchObject({ duplicate_of_id: null, close_reason: null });
});

test('undoing a duplicate gives it back its own duplicates', async () => {
  const [original, copy] = [(await c.ask(asker, { space: help.slug })).thread.id, (await c.ask(asker, { space: help.slug })).thread.id];
  await c.duplicate(moderator, copy, threadId);
  await c.duplicate(moderator, threadId, original);
  expect(await t.db.one('select duplicate_of_id from thread where id = $1', [copy])).toEqual({ duplicate_of_id: original });
  expect(await undoLast(moderator)).toMatchObject({ thread: { closedAt: null } });
  expect(await t.db.one('select duplicate_of_id from thread where id = $1', [copy])).toEqual({ duplicate_of_id: threadId });
});

test('pinned threads stand on top of the list of their space, so many and no more', async () => {
  const list = async (filter: object, as = asker) => {
    const { data } = await t.gql<{ threads: { nodes: { id: string }[] } }>('query q($filter: ThreadFilter) { threads(filter: $filter, first: 3) { nodes { id } } }', { filter }, { as: as.cookie });
    return data.threads.nodes.map((n) => n.id);
  };
  const newer = [(await c.ask(asker, { space: help.slug })).thread.id, (await c.ask(asker, { space: help.slug })).thread.id].toReversed();
  await c.pin(moderator, threadId);
  expect((await list({ space: help.slug })).slice(0, 3)).toEqual([threadId, ...newer]);
  expect(await list({ space: help.slug })).toHaveLength(4);
  expect((await list({ space: help.slug })).filter((id) => id === threadId)).toHaveLength(1);
  expect((await list({})).slice(0, 2)).toEqual(newer);
  const others = await Promise.all(Array.from({ length: 5 }, async () => (await c.ask(chief, { space: help.slug })).thread.id));
  const outcomes = [];
  for (const id of others) outcomes.push(await c.pin(moderator, id));
  expect(outcomes.map((o) => o.code)).toEqual([undefined, undefined, undefined, undefined, 'TOO_MANY_PINNED']);
});

test('moved by who moderates both spaces, with its pin left behind; undone to where it was', async () => {
  await c.pin(chief, threadId);
  expect(await c.move(moderator, threadId, other.slug)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.move(elsewhere, threadId, other.slug)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.move(chief, threadId, 'nowhere')).toMatchObject({ fields: [{ field: 'space', code: 'UNKNOWN' }] });
  expect(await c.move(chief, threadId, other.slug)).toMatchObject({ __typename: 'ThreadPayload' });
  expect(await row()).toMatchObject({ space_id: other.id, pinned: false });
  expect(await undoLast(elsewhere)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await undoLast(chief)).toMatchObject({ __typename: 'ThreadPayload' });
  expect(await row()).toMatchObject({ space_id: help.id, pinned: true });
});

test('a new title is a revision of the question, and so is its undoing', async () => {
  await c.retitle(moderator, { thread: threadId, tags: ['heating'] });
  expect(events.of(PostEdited)).toMatchObject([{ editorId: moderator.id, significance: 'minor', revision: 2 }]);
  expect(await c.retitle(moderator, { thread: threadId, title: 'Short' })).toMatchObject({ __typename: 'InvalidInput' });
  await undoLast(moderator);
  const revisions = await t.db.query('select number, tags from post_revision where post_id = $1 order by number', [await questionOf(t, threadId)]);
  expect(revisions).toEqual([{ number: 1, tags: ['boiler'] }, { number: 2, tags: ['heating'] }, { number: 3, tags: ['boiler'] }]);
});

test('an official answer, and not', async () => {
  for (const no of [asker, expert]) expect(await c.official(no, answerId)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.official(moderator, await questionOf(t, threadId))).toMatchObject({ error: 'FORBIDDEN' });
  await c.official(moderator, answerId);
  expect(await t.db.one('select official from post where id = $1', [answerId])).toEqual({ official: true });
  await undoLast(moderator);
  expect(await t.db.one('select official from post where id = $1', [answerId])).toEqual({ official: false });
});

test('the history is for those who moderate; what they may do is what the commands allow', async () => {
  await c.close(moderator, threadId);
  const read = async (as?: TestMember) => {
    const { data } = await t.gql<{ thread: { changes: { kind: string; viewerCanUndo: boolean; by: { id: string } }[]; viewerCan: Record<string, boolean>; closeNote: string } }>(
      'query q($id: ID!) { thread(id: $id) { closeNote changes { kind viewerCanUndo by { id } } viewerCan { pin move merge split retitle reopen moderate } } }', { id: threadId }, { as: as?.cookie });
    return data.thread;
  };
  const all = (may: boolean) => ({ pin: may, move: may, merge: may, split: may, retitle: may, reopen: may, moderate: may });
  expect(await read(moderator)).toMatchObject({ changes: [{ kind: 'CLOSE', viewerCanUndo: true, by: { id: moderator.id } }], viewerCan: all(true) });
  for (const no of [undefined, asker, elsewhere]) expect(await read(no)).toMatchObject({ changes: [], viewerCan: all(false), closeNote: 'The model is not sold any more' });
  expect(await read(expert)).toMatchObject({ changes: [], viewerCan: { ...all(false), reopen: true } });
});
