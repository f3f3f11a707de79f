import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf, someText } from '../../../test/threads.ts';
import { AnswerPosted, CommentPosted, PostEdited, PostHeld, QuestionAsked } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let help: TestSpace;
let asker: TestMember;
let helper: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  help = await space(t, { slug: 'help' });
  asker = await member(t, { name: 'Demo Asker' });
  helper = await member(t, { name: 'Demo Helper' });
});
afterAll(() => t.close());
beforeEach(() => void events.clear());

const count = async (sql: string, ...values: unknown[]) => Number((await t.db.one<{ n: string }>(`select count(*) as n from ${sql}`, values))!.n);
const fieldsOf = (r: { fields?: { field: string; code: string }[] }) => (r.fields ?? []).map(({ field, code }) => `${field} ${code}`);

describe('asking', () => {
  test('opens a thread with tags, language, follow and an event, and ends the draft', async () => {
    await t.db.query(`insert into draft (account_id, key, payload) values ($1, 'ask', '{}')`, [asker.id]);
    const r = await c.ask(asker, { space: 'help', title: '  Waarom blijft de   ketel branden? ', body: 'De ketel blijft branden als de thermostaat uit staat.\r\nWat nu?', tags: ['Smart Plug', 'smart_plug', 'boiler'], product: 'One' });
    expect(r).toMatchObject({ __typename: 'ThreadPayload', thread: { title: 'Waarom blijft de ketel branden?', state: 'OPEN', visibility: 'PUBLIC', locale: 'nl' } });
    const row = await t.db.one(`select slug, product, author_id, excerpt from thread where id = $1`, [r.thread.id]);
    expect(row).toMatchObject({ slug: 'waarom-blijft-de-ketel-branden', product: 'One', author_id: asker.id, excerpt: 'De ketel blijft branden als de thermostaat uit staat. Wat nu?' });
    expect(await t.db.query('select g.name from thread_tag tt join tag g on g.id = tt.tag_id where thread_id = $1 order by 1', [r.thread.id])).toEqual([{ name: 'boiler' }, { name: 'smart-plug' }]);
    expect(await count('follow where thread_id = $1 and account_id = $2', r.thread.id, asker.id)).toBe(1);
    expect(await count(`draft where account_id = $1`, asker.id)).toBe(0);
    const postId = await questionOf(t, r.thread.id);
    expect(await t.db.one('select number, title, tags, markdown from post_revision where post_id = $1', [postId])).toMatchObject({ number: 1, title: 'Waarom blijft de ketel branden?', tags: ['smart-plug', 'boiler'] });
    expect(events.of(QuestionAsked)).toEqual([{ threadId: r.thread.id, postId, authorId: asker.id, spaceId: help.id }]);
  });

  test('tells everything that is wrong at once and stores nothing', async () => {
    const before = await count('thread');
    const r = await c.ask(asker, { space: 'help', title: 'Short', body: ' \n', tags: ['a', 'b', 'c', 'd', 'e', 'f'], locale: 'klingon', followUpOf: 'tnothing' });
    expect(fieldsOf(r).sort()).toEqual(['body REQUIRED', 'followUpOf UNKNOWN', 'locale INVALID', 'tags TOO_MANY', 'title TOO_SHORT']);
    expect(fieldsOf(await c.ask(asker, { space: 'nowhere', title: '' }))).toEqual(['space UNKNOWN', 'title REQUIRED']);
    expect(fieldsOf(await c.ask(asker, { space: '' }))).toEqual(['space REQUIRED']);
    expect(fieldsOf(await c.ask(asker, { space: 'help', title: 'x'.repeat(151) }))).toEqual(['title TOO_LONG']);
    expect(fieldsOf(await c.ask(asker, { space: 'help', body: 'x'.repeat(60_001) }))).toEqual(['body TOO_LONG']);
    expect(await count('thread')).toBe(before);
  });

  test('needs an account that may write', async () => {
    expect((await c.ask(undefined, { space: 'help' })).error).toBe('UNAUTHENTICATED');
    expect((await c.ask(await member(t, { state: 'silenced' }), { space: 'help' })).error).toBe('FORBIDDEN');
    expect((await c.ask(await member(t, { confirmed: false }), { space: 'help' })).code).toBe('NOT_CONFIRMED');
    const closed = await space(t, { askAudience: 'staff' });
    expect((await c.ask(asker, { space: closed.slug })).error).toBe('FORBIDDEN');
    const hidden = await space(t, { readAudience: 'staff' });
    expect(fieldsOf(await c.ask(asker, { space: hidden.slug }))).toEqual(['space UNKNOWN']);
  });

  test('a new member takes tags that exist', async () => {
    const fresh = await member(t, { trustLevel: 0 });
    expect(fieldsOf(await c.ask(fresh, { space: 'help', tags: ['boiler', 'never-seen'] }))).toEqual(['tags UNKNOWN']);
    expect(await c.ask(fresh, { space: 'help', tags: ['Boiler'] })).toMatchObject({ __typename: 'ThreadPayload' });
  });

  test('a question can follow up another', async () => {
    const first = await c.ask(asker, { space: 'help' });
    const second = await c.ask(asker, { space: 'help', followUpOf: first.thread.id });
    expect(await t.db.one('select follow_up_of_id from thread where id = $1', [second.thread.id])).toEqual({ follow_up_of_id: first.thread.id });
  });

  test('where everything is reviewed it waits, unannounced, until a moderator shows it', async () => {
    const careful = await space(t, { reviewsEverything: true });
    const moderator = await member(t, { grants: ['moderator'] });
    const r = await c.ask(asker, { space: careful.slug });
    expect(r.thread.visibility).toBe('HELD');
    expect(events.names()).toEqual([PostHeld.name]);
    expect((await c.answer(helper, r.thread.id)).error).toBe('NOT_FOUND');
    const shown = await c.unhide(moderator, await questionOf(t, r.thread.id));
    expect(shown.thread.visibility).toBe('PUBLIC');
    expect(events.of(QuestionAsked)).toHaveLength(1);
    expect((await c.answer(moderator, r.thread.id)).post.visibility).toBe('PUBLIC');
  });
});

describe('answering and commenting', () => {
  test("another's answer makes the question answered; the asker's own does not", async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    expect(await c.answer(asker, thread.id)).toMatchObject({ post: { kind: 'ANSWER' }, thread: { state: 'OPEN', answerCount: 1 } });
    await t.db.query(`insert into draft (account_id, key, payload) values ($1, $2, '{}')`, [helper.id, `answer:${thread.id}`]);
    events.clear();
    const r = await c.answer(helper, thread.id);
    expect(r.thread).toMatchObject({ state: 'ANSWERED', answerCount: 2 });
    expect(events.of(AnswerPosted)).toEqual([{ threadId: thread.id, postId: r.post.id, authorId: helper.id }]);
    expect(await count('draft where account_id = $1', helper.id)).toBe(0);
    expect(await count('follow where account_id = $1 and thread_id = $2', helper.id, thread.id)).toBe(1);
  });

  test('an open page hears of it', async () => {
    const { Broadcast } = await import('../../platform/events/broadcast.ts');
    const { thread } = await c.ask(asker, { space: 'help' });
    // Others may still be told of the answers before.
    const heard = new Promise((resolve) => t.app.get(Broadcast).on('answer-added', (added) => (added as { threadId: string }).threadId === thread.id && resolve(added)));
    const r = await c.answer(helper, thread.id);
    expect(await heard).toEqual({ threadId: thread.id, postId: r.post.id });
  });

  test('comments hang under questions and answers, not under comments', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const question = await questionOf(t, thread.id);
    const r = await c.comment(helper, question);
    expect(r).toMatchObject({ post: { kind: 'COMMENT' }, thread: { state: 'OPEN', answerCount: 0 } });
    expect(events.of(CommentPosted)).toEqual([{ threadId: thread.id, postId: r.post.id, authorId: helper.id, parentId: question }]);
    expect((await c.comment(asker, r.post.id)).error).toBe('FORBIDDEN');
    expect(fieldsOf(await c.comment(helper, question, 'x'.repeat(5_001)))).toEqual(['body TOO_LONG']);
  });

  test('a locked thread takes nothing, a closed one no answer, one that cannot be seen does not exist', async () => {
    const moderator = await member(t, { grants: ['moderator'] });
    const { thread } = await c.ask(asker, { space: 'help' });
    expect((await c.lock(helper, thread.id)).error).toBe('FORBIDDEN');
    expect((await c.lock(moderator, thread.id)).thread.lockedAt).not.toBeNull();
    expect((await c.answer(helper, thread.id)).code).toBe('THREAD_LOCKED');
    expect((await c.comment(helper, await questionOf(t, thread.id))).code).toBe('THREAD_LOCKED');
    await c.lock(moderator, thread.id, false);
    await t.db.query(`update thread set closed_at = now(), close_reason = 'solved_long_ago' where id = $1`, [thread.id]);
    expect((await c.answer(helper, thread.id)).code).toBe('THREAD_CLOSED');
    expect((await c.answer(helper, 'tnothing')).error).toBe('NOT_FOUND');
    const inside = await space(t, { readAudience: 'staff', askAudience: 'staff' });
    const secret = await c.ask(moderator, { space: inside.slug });
    expect((await c.answer(helper, secret.thread.id)).error).toBe('NOT_FOUND');
  });
});

describe('limits', () => {
  test('the same text twice within five minutes is refused, also when it is sent at once', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const body = someText();
    const all = await Promise.all(Array.from({ length: 8 }, () => c.answer(helper, thread.id, body)));
    expect(all.filter((r) => r.__typename === 'PostPayload')).toHaveLength(1);
    expect(all.filter((r) => r.code === 'DUPLICATE_TEXT')).toHaveLength(7);
    expect((await c.answer(helper, thread.id, ` ${body.toUpperCase()}\n`)).code).toBe('DUPLICATE_TEXT');
    expect((await c.answer(asker, thread.id, body)).__typename).toBe('PostPayload');
  });

  test('a new account waits between posts, and posts so many a day', async () => {
    const fresh = await member(t, { trustLevel: 0, days: 0 });
    const first = await c.ask(fresh, { space: 'help' });
    expect((await c.comment(fresh, await questionOf(t, first.thread.id))).code).toBe('TOO_FAST');
    const earlier = () => t.db.query(`update post set created_at = created_at - interval '1 minute' where author_id = $1`, [fresh.id]);
    for (let n = 2; n <= 3; n++) {
      await earlier();
      expect((await c.ask(fresh, { space: 'help' })).__typename).toBe('ThreadPayload');
    }
    await earlier();
    expect((await c.ask(fresh, { space: 'help' })).code).toBe('TOO_MANY_TODAY');
    expect((await c.answer(fresh, first.thread.id)).__typename).toBe('PostPayload');
    expect((await c.ask(await member(t, { trustLevel: 0, days: 2 }), { space: 'help' })).__typename).toBe('ThreadPayload');
  });

  test('a new account posts few links and mentions', async () => {
    const fresh = await member(t, { trustLevel: 0, days: 0 });
    expect(fieldsOf(await c.ask(fresh, { space: 'help', body: 'https://a.example https://b.example https://c.example @a1 @b1 @c1' }))).toEqual(['body TOO_MANY_LINKS', 'body TOO_MANY_MENTIONS']);
    expect((await c.ask(fresh, { space: 'help', body: 'https://a.example https://b.example http://community.test/questions/t1 ![x](/files/f1/x.webp)' })).__typename).toBe('ThreadPayload');
  });
});

describe('texts', () => {
  test('mentions find people by name, also with a space, and never oneself', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const r = await c.answer(helper, thread.id, 'Look here, @demo asker and @Demo Helper and @Nobody Here!');
    expect(await t.db.query('select account_id from mention where post_id = $1', [r.post.id])).toEqual([{ account_id: asker.id }]);
    const row = await t.db.one<{ html: string }>('select html from post where id = $1', [r.post.id]);
    expect(row!.html).toContain(`href="/users/${asker.id}/demo-asker"`);
    expect(row!.html).toContain('>@demo asker</a>');
    expect(row!.html).toContain(' @Nobody Here!');
  });

  test('hostile text is stored harmless', async () => {
    const { thread } = await c.ask(asker, { space: 'help', title: 'Nul\u0000l and \ud800 lone and \u202Ebidi marks', body: 'nul\u0000l \ud800 lone\u202E <script>alert(1)</script> [x](javascript:alert(1))' });
    expect(thread.title).toBe('Null and \ufffd lone and bidi marks');
    const row = await t.db.one<{ markdown: string; html: string }>(`select markdown, html from post where thread_id = $1`, [thread.id]);
    expect(row!.markdown).toBe('null \ufffd lone <script>alert(1)</script> [x](javascript:alert(1))');
    expect(row!.html).not.toMatch(/<script|href="javascript/);
    expect((await c.answer(helper, thread.id, `${'a '.repeat(29_990)}end`)).__typename).toBe('PostPayload');
    expect((await c.answer(helper, thread.id, '['.repeat(60_000))).__typename).toBe('PostPayload');
    expect(fieldsOf(await c.answer(helper, thread.id, '\u200b\u200b\u200b\u200b'))).toEqual(['body REQUIRED']);
  });
});

describe('editing', () => {
  test('is a revision with a reason; title and tags too', async () => {
    const { thread } = await c.ask(asker, { space: 'help', tags: ['boiler'] });
    const post = await questionOf(t, thread.id);
    events.clear();
    const r = await c.edit(asker, { post, body: 'It keeps running **all night**.', title: 'Why does the boiler run all night?', tags: ['boiler', 'night'], reason: 'Clearer', significance: 'MAJOR', baseRevision: 1 });
    expect(r).toMatchObject({ post: { revision: 2, bodyMarkdown: 'It keeps running **all night**.' }, thread: { title: 'Why does the boiler run all night?' } });
    expect(await t.db.one('select reason, significance, title, tags, editor_id from post_revision where post_id = $1 and number = 2', [post])).toEqual({
      reason: 'Clearer', significance: 'major', title: 'Why does the boiler run all night?', tags: ['boiler', 'night'], editor_id: asker.id,
    });
    expect(events.of(PostEdited)).toEqual([{ threadId: thread.id, postId: post, kind: 'question', editorId: asker.id, revision: 2, significance: 'major' }]);
    expect(await t.db.one('select slug, excerpt from thread where id = $1', [thread.id])).toEqual({ slug: 'why-does-the-boiler-run-all-night', excerpt: 'It keeps running all night.' });
  });

  test('what did not change is no revision', async () => {
    const { thread } = await c.ask(asker, { space: 'help', body: 'Nothing changes in this text.' });
    const r = await c.edit(asker, { post: await questionOf(t, thread.id), body: 'Nothing changes in this text.\n' });
    expect(r.post.revision).toBe(1);
    expect(events.of(PostEdited)).toEqual([]);
  });

  test('somebody else meanwhile is told, and nothing is overwritten', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const post = await questionOf(t, thread.id);
    const all = await Promise.all(Array.from({ length: 6 }, (_, n) => c.edit(asker, { post, body: `Version ${n} of the text`, baseRevision: 1 })));
    expect(all.filter((r) => r.post?.revision === 2)).toHaveLength(1);
    expect(all.filter((r) => r.code === 'REVISION_CHANGED')).toHaveLength(5);
    expect(await count('post_revision where post_id = $1', post)).toBe(2);
  });

  test('is for the author, the expert of the space, moderators and long-standing members', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const post = await questionOf(t, thread.id);
    const elsewhere = await space(t);
    const remark = (await c.comment(asker, post)).post.id;
    expect((await c.edit(helper, { post, body: 'Not mine to change' })).post.revision).toBe(1);
    expect((await c.edit(helper, { post: remark, body: 'Not mine to change' })).error).toBe('FORBIDDEN');
    expect((await c.edit(await member(t, { grants: [['expert', elsewhere.id]] }), { post, body: 'Not mine to change' })).post.revision).toBe(1);
    expect((await c.edit(await member(t, { grants: [['expert', help.id]] }), { post, body: 'Changed by an expert' })).post.revision).toBe(2);
    expect((await c.edit(await member(t, { trustLevel: 3 }), { post, body: 'Changed by a regular' })).post.revision).toBe(3);
  });
});

describe('all or nothing', () => {
  test('an answer whose event cannot be written is not there', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const { EventBus } = await import('../../platform/events/event-bus.ts');
    const bus = t.app.get(EventBus);
    const { emit } = bus;
    bus.emit = () => {
      throw new Error('the outbox is gone');
    };
    const r = await c.answer(helper, thread.id);
    bus.emit = emit;
    expect(r.error).toBe('INTERNAL');
    expect(await count(`post where thread_id = $1 and kind = 'answer'`, thread.id)).toBe(0);
    expect(await t.db.one('select answer_count, state from thread where id = $1', [thread.id])).toEqual({ answer_count: 0, state: 'open' });
  });
});
