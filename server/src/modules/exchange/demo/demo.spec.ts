import { describe, expect, test } from '@jest/globals';
import { OpportunityStage } from '@helpcommons/shared';
import { demo } from './index.ts';
import type { DemoAnswer, DemoAudience, DemoPerson, DemoPost, DemoSpace, DemoThread } from './index.ts';
import { opportunities } from './opportunities.ts';
import { appeals, held, hiddenByReports, reported, suggestions } from './queue.ts';

const byKey = new Map(demo.people.map((person) => [person.key, person]));
const bySlug = new Map(demo.spaces.map((space) => [space.slug, space]));
const answers = demo.threads.flatMap((thread) => thread.answers);

function personOf(key: string): DemoPerson {
  const person = byKey.get(key);
  if (!person) throw new Error(`nobody has the key ${key}`);
  return person;
}

function spaceOf(slug: string): DemoSpace {
  const space = bySlug.get(slug);
  if (!space) throw new Error(`no space has the slug ${slug}`);
  return space;
}

function belongsTo(audience: DemoAudience, key: string): boolean {
  const { roles } = personOf(key);
  return audience !== 'staff' || roles.some((grant) => grant.role !== 'expert');
}

function mayAccept(thread: DemoThread, key: string): boolean {
  const inSpace = (slug: string | undefined) => slug === undefined || slug === thread.space || slug === spaceOf(thread.space).parent;
  const accepting = ['expert', 'moderator', 'knowledge_manager'];
  return key === thread.author || personOf(key).roles.some((grant) => accepting.includes(grant.role) && inSpace(grant.space));
}

const answerPeople = (answer: DemoAnswer): readonly string[] => [
  ...(answer.worked ?? []),
  ...(answer.failed ?? []),
  ...(answer.accepted ? [answer.accepted.by] : []),
];

const postPeople = (post: DemoPost): readonly string[] => [
  post.author,
  ...(post.votes?.up ?? []),
  ...(post.votes?.down ?? []),
  ...(post.comments ?? []).map((comment) => comment.author),
  ...(post.edits ?? []).map((edit) => edit.by),
];

const posts = (thread: DemoThread): readonly DemoPost[] => [thread, ...thread.answers];

/** Every text somebody can read. */
const texts = (post: DemoPost): readonly string[] => [
  post.body,
  ...(post.comments ?? []).map((comment) => comment.body),
  ...(post.edits ?? []).map((edit) => edit.body),
];

function expectUnique(keys: readonly string[]): void {
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
}

test('keys, names and addresses are unique', () => {
  expectUnique(demo.people.map((person) => person.key));
  expectUnique(demo.people.map((person) => person.name));
  expectUnique(demo.spaces.map((space) => space.slug));
  expectUnique(demo.tags.map((tag) => tag.name));
  expectUnique(demo.threads.map((thread) => thread.key));
  expectUnique(demo.threads.map((thread) => thread.title));
  expectUnique(answers.map((answer) => answer.key));
  expectUnique(demo.articles.map((article) => article.key));
});

test('people are plainly demo, and their roles name spaces that exist', () => {
  for (const person of demo.people) {
    expect(person.name).toMatch(/^Demo \p{Lu}/u);
    expect(person.email).toBe(`${person.key}@demo.example`);
    for (const grant of person.roles) if (grant.space) spaceOf(grant.space);
  }
});

test('a parent space stands before its children', () => {
  const seen = new Set<string>();
  for (const space of demo.spaces) {
    if (space.parent) expect(seen).toContain(space.parent);
    seen.add(space.slug);
  }
});

describe.each(demo.threads.map((thread) => [thread.key, thread] as const))('thread %s', (_key, thread) => {
  const space = spaceOf(thread.space);

  test('fits the rules of asking', () => {
    expect(thread.title.length).toBeGreaterThanOrEqual(10);
    expect(thread.title.length).toBeLessThanOrEqual(150);
    expect(thread.tags.length).toBeLessThanOrEqual(5);
    expect(demo.tags.map((tag) => tag.name)).toEqual(expect.arrayContaining([...thread.tags]));
    expect(thread.locale).toBe(space.locale);
    expect(thread.product === undefined || demo.products.includes(thread.product)).toBe(true);
    expect(belongsTo(space.ask, thread.author)).toBe(true);
  });

  test('names people who exist and may be here', () => {
    const answering = thread.answers.flatMap((answer) => [...postPeople(answer), ...answerPeople(answer)]);
    for (const key of [...postPeople(thread), ...(thread.alsoMe ?? []), ...answering]) {
      expect(belongsTo(space.read, key)).toBe(true);
    }
    expect(thread.alsoMe ?? []).not.toContain(thread.author);
    expectUnique(thread.alsoMe ?? []);
    const staffActs = [thread.closed, thread.locked].filter((act) => act !== undefined);
    for (const act of staffActs) expect(belongsTo('staff', act.by)).toBe(true);
  });

  test('has one vote and one outcome a person, none on an own post', () => {
    for (const post of posts(thread)) {
      const voters = [...(post.votes?.up ?? []), ...(post.votes?.down ?? [])];
      expectUnique(voters);
      expect(voters).not.toContain(post.author);
    }
    for (const answer of thread.answers) expectUnique([...(answer.worked ?? []), ...(answer.failed ?? [])]);
  });

  test('happens in order', () => {
    const order = (...days: readonly number[]) => expect(days).toEqual([...days].sort((a, b) => b - a));
    order(thread.daysAgo, ...thread.answers.map((answer) => answer.daysAgo), 0);
    for (const post of posts(thread)) {
      order(post.daysAgo, ...(post.comments ?? []).map((comment) => comment.daysAgo));
      order(post.daysAgo, ...(post.edits ?? []).map((edit) => edit.daysAgo));
    }
    for (const answer of thread.answers) if (answer.accepted) order(answer.daysAgo, answer.accepted.daysAgo);
    for (const act of [thread.closed, thread.locked]) if (act) order(thread.daysAgo, act.daysAgo);
  });

  test('is accepted, and made official, only by people who may', () => {
    for (const { accepted, rejected, official, author } of thread.answers) {
      if (official) expect(belongsTo('staff', author)).toBe(true);
      if (accepted) expect(mayAccept(thread, accepted.by)).toBe(true);
      expect(accepted !== undefined && rejected !== undefined).toBe(false);
    }
  });

  test('mentions people who exist', () => {
    const mentions = posts(thread).flatMap(texts).flatMap((text) => text.match(/@Demo \p{L}+/gu) ?? []);
    const names = demo.people.map((person) => `@${person.name}`);
    expect(names).toEqual(expect.arrayContaining(mentions));
  });
});

test('a duplicate points to another thread and is closed', () => {
  const duplicates = demo.threads.filter((thread) => thread.duplicateOf);
  expect(duplicates).toHaveLength(1);
  for (const thread of duplicates) {
    const original = demo.threads.find((other) => other.key === thread.duplicateOf);
    expect(original?.duplicateOf).toBeUndefined();
    expect(original?.daysAgo).toBeGreaterThan(thread.daysAgo);
    expect(thread.closed).toBeDefined();
  }
});

test.each(demo.articles.map((article) => [article.key, article] as const))('article %s comes from an accepted answer', (_key, article) => {
  const thread = demo.threads.find((other) => other.key === article.fromThread);
  const answer = thread?.answers.find((other) => other.key === article.fromAnswer);
  expect(answer?.accepted?.daysAgo).toBeGreaterThanOrEqual(article.daysAgo);
  expect(article.locale).toBe(thread?.locale);
  expect(article.title.length).toBeLessThanOrEqual(150);
  expectUnique([...article.helpful, ...article.unhelpful]);
  for (const key of [...article.helpful, ...article.unhelpful]) personOf(key);
  expect(article.validated).toBe(article.validatedBy !== undefined && article.validatedDaysAgo !== undefined);
  if (article.validatedBy) expect(personOf(article.validatedBy).roles.map((grant) => grant.role)).toContain('knowledge_manager');
  if (article.validatedDaysAgo !== undefined) expect(article.validatedDaysAgo).toBeLessThanOrEqual(article.daysAgo);
});

test('an article is stale exactly when its answer was edited after it was made', () => {
  const edited = demo.articles.filter((article) => {
    const answer = answers.find((other) => other.key === article.fromAnswer);
    return answer?.edits?.some((edit) => edit.daysAgo < article.daysAgo);
  });
  expect(edited.map((article) => article.key)).toEqual(demo.articles.filter((article) => article.stale).map((article) => article.key));
});

test('the board holds every stage, and nothing that could not be', () => {
  const stages = opportunities.map((o) => o.moves.at(-1)?.to ?? 'spotted');
  expect(new Set(stages)).toEqual(new Set(Object.values(OpportunityStage)));
  for (const o of opportunities) {
    expect([o.thread, o.person].filter(Boolean)).toHaveLength(1);
    if (o.thread) expect(demo.threads.find((t) => t.key === o.thread)?.daysAgo).toBeGreaterThan(o.daysAgo);
    for (const key of [o.markedBy, o.owner, o.person, ...o.moves.map((m) => m.by), ...o.notes.map((n) => n.by)]) if (key) personOf(key);
    for (const m of o.moves) expect(['lost', 'dismissed'].includes(m.to) ? m.outcome : 'fine').toBeDefined();
    const days = [o.daysAgo, ...o.moves.map((m) => m.daysAgo)];
    expect(days).toEqual([...days].sort((a, b) => b - a));
  }
  for (const n of opportunities.flatMap((o) => o.notes)) expect(n.text).toMatch(/^Demo note: /);
});

test('the queue holds every kind, and nothing that could not be', () => {
  const post = (thread: string, answer?: string) => {
    const t = demo.threads.find((it) => it.key === thread);
    return answer === undefined ? t : t?.answers.find((a) => a.key === answer);
  };
  for (const h of [...held, ...hiddenByReports, ...appeals]) {
    expect(post(h.thread)?.daysAgo).toBeGreaterThan(h.daysAgo);
    expect(personOf(h.author).newSince ?? Infinity).toBeGreaterThan(h.daysAgo);
  }
  for (const h of hiddenByReports) expect(h.reports.length * 2).toBeGreaterThanOrEqual(8);
  for (const r of reported) {
    if (r.person === undefined) expect(post(r.thread, r.answer)?.daysAgo).toBeGreaterThan(Math.max(...r.reports.map((x) => x.daysAgo)));
    else personOf(r.person);
  }
  for (const { by, guest, text } of [...reported, ...hiddenByReports].flatMap((r) => r.reports)) {
    expect([by, guest].filter(Boolean)).toHaveLength(1);
    if (by) expect(personOf(by).roles).toEqual([]);
    expect(text === '' || text.startsWith('Demo report: ')).toBe(true);
  }
  for (const s of suggestions) expect(post(s.thread, s.answer)?.body).toContain(s.change[0]);
  for (const a of appeals) expect(personOf(a.hiddenBy).roles.map((grant) => grant.role)).toContain('moderator');
});

test('shows every state a visitor may meet', () => {
  const solved = demo.threads.filter((thread) => thread.answers.some((answer) => answer.accepted));
  const acceptedCounts = solved.map((thread) => thread.answers.filter((answer) => answer.accepted).length);
  const unanswered = demo.threads.filter((thread) => thread.answers.length === 0);
  expect(demo.threads).toHaveLength(26);
  expect(solved).toHaveLength(12);
  expect(unanswered).toHaveLength(8);
  expect(acceptedCounts.filter((count) => count > 1)).toHaveLength(2);
  expect(Math.max(...demo.threads.map((thread) => thread.answers.length))).toBe(12);
  expect(demo.threads.some((thread) => thread.locked)).toBe(true);
  expect(demo.threads.some((thread) => thread.pinned)).toBe(true);
});
