import { slugify, type Visibility } from '@helpcommons/shared';
import { importedId, type IdKind } from '../../../platform/database/ids.ts';
import { markdownToText, renderMarkdown, RENDERER_VERSION } from '../../../platform/markdown/index.ts';
import type { Kind, Records } from '../domain/records.ts';
import { demo, type DemoAnswer, type DemoArticle, type DemoComment, type DemoPost, type DemoThread } from './index.ts';
import { opportunityRows } from './opportunity-rows.ts';
import { appeals, held, hiddenByReports } from './queue.ts';
import { QueueRows } from './queue-rows.ts';

const EXCERPT = 240;
const PUBLIC: Visibility = 'public';
const id = (kind: IdKind, key: string) => importedId(kind, 'demo', key);
const person = (key: string) => id('account', key);
const STALE: Record<NonNullable<DemoArticle['stale']>, string> = {
  'source-edited': 'SOURCE_EDITED', 'un-accepted': 'SOURCE_UNACCEPTED', 'source-hidden': 'SOURCE_HIDDEN', 'reported-outdated': 'REPORTED_OUTDATED', 'reported-dangerous': 'REPORTED_DANGEROUS',
};

/** The demo community as rows; times are relative to `now`. */
export class DemoRecorder {
  private readonly rows: { [K in Kind]?: Records[K][] } = {};

  constructor(
    private readonly now: Date,
    private readonly passwordHash: string,
  ) {}

  all(): { [K in Kind]?: Records[K][] } {
    this.people();
    this.places();
    for (const thread of demo.threads) this.thread(thread);
    for (const article of demo.articles) this.article(article);
    this.unseen();
    const at = (daysAgo: number) => this.at(daysAgo);
    Object.assign(this.rows, opportunityRows(demo.threads, at), new QueueRows(demo.threads, at).all());
    return this.rows;
  }

  private put<K extends Kind>(kind: K, row: Records[K]) {
    const rows = (this.rows[kind] ??= []) as Records[K][];
    rows.push(row);
  }

  private at(daysAgo: number) {
    return new Date(this.now.getTime() - daysAgo * 86_400_000);
  }

  private people() {
    for (const [i, p] of demo.people.entries()) {
      const createdAt = this.at(p.newSince ?? 400 - i);
      this.put('account', {
        id: person(p.key), name: p.name, email: p.email, emailConfirmedAt: createdAt, passwordHash: this.passwordHash, state: 'active', locale: p.locale,
        aboutMarkdown: p.about, aboutHtml: renderMarkdown(p.about).html, trustLevel: p.newSince !== undefined ? 0 : p.roles.length > 0 ? 3 : 1, createdAt, lastSeenAt: this.now, importedFrom: null,
      });
    }
  }

  private places() {
    for (const [position, s] of demo.spaces.entries()) {
      this.put('space', {
        id: id('space', s.slug), slug: s.slug, parentId: s.parent ? id('space', s.parent) : null, name: s.name, description: s.description, position, locale: s.locale,
        product: s.product ?? null, asksForProduct: s.asksForProduct, readAudience: s.read, askAudience: s.ask === 'everyone' ? 'members' : s.ask, answerAudience: s.answer === 'everyone' ? 'members' : s.answer,
      });
    }
    for (const p of demo.people) for (const { role, space } of p.roles) this.put('roleGrant', { id: id('grant', `${p.key}/${role}/${space ?? ''}`), accountId: person(p.key), role, spaceId: space ? id('space', space) : null });
    for (const t of demo.tags) this.put('tag', { id: id('tag', t.name), name: t.name, wikiMarkdown: t.description, wikiHtml: renderMarkdown(t.description).html });
  }

  private thread(t: DemoThread) {
    const threadId = id('thread', t.key);
    const createdAt = this.at(t.daysAgo);
    const body = t.edits?.at(-1)?.body ?? t.body;
    this.put('thread', {
      id: threadId, kind: t.kind, spaceId: id('space', t.space), title: t.title, slug: slugify(t.title), locale: t.locale, visibility: PUBLIC, authorId: person(t.author),
      product: t.product ?? null, productVersion: t.productVersion ?? null, createdAt, updatedAt: createdAt,
      lockedAt: t.locked ? this.at(t.locked.daysAgo) : null, closedAt: t.closed ? this.at(t.closed.daysAgo) : null, closeReason: t.closed ? (t.duplicateOf ? 'duplicate' : 'moderator') : null,
      pinnedAt: t.pinned ? createdAt : null, duplicateOfId: t.duplicateOf ? id('thread', t.duplicateOf) : null, viewCount: t.views, excerpt: markdownToText(body, EXCERPT), sourceUrl: null,
    });
    for (const name of t.tags) this.put('threadTag', { threadId, tagId: id('tag', name) });
    this.post(t, { key: `${t.key}/question`, threadId, kind: 'question', title: t.title, tags: [...t.tags] });
    for (const answer of t.answers) this.answer(t, threadId, answer);
    for (const key of t.alsoMe ?? []) this.put('alsoMe', { accountId: person(key), threadId, createdAt });
    for (const key of new Set([t.author, ...t.answers.map((a) => a.author)])) this.put('follow', { accountId: person(key), threadId, createdAt });
    if (t.duplicateOf) this.put('threadLink', { fromId: threadId, toId: id('thread', t.duplicateOf), kind: 'duplicate', createdAt });
  }

  /** Answers that wait for review, or were taken from view. */
  private unseen() {
    const put = (visibility: Visibility, a: { key: string; thread: string; author: string; daysAgo: number; body: string }) =>
      this.post(a, { key: `${a.thread}/${a.key}`, threadId: id('thread', a.thread), kind: 'answer', visibility });
    for (const a of held) put('held', a);
    for (const a of [...hiddenByReports, ...appeals]) put('hidden', a);
  }

  private answer(t: DemoThread, threadId: string, a: DemoAnswer) {
    const key = `${t.key}/${a.key}`;
    const accepted = a.accepted && { acceptedAt: this.at(a.accepted.daysAgo), acceptedById: person(a.accepted.by) };
    const rejected = a.rejected && { rejectedAt: this.at(Math.max(0, a.daysAgo - 0.5)), rejectedReason: a.rejected.reason };
    const postId = this.post(a, { key, threadId, kind: 'answer', ...accepted, ...rejected, official: a.official ?? false });
    for (const who of a.worked ?? []) this.put('outcome', { accountId: person(who), postId, kind: 'worked', createdAt: this.at(a.daysAgo) });
    for (const who of a.failed ?? []) this.put('outcome', { accountId: person(who), postId, kind: 'failed', createdAt: this.at(a.daysAgo) });
    this.tell(t.author, 'answered', a.author, threadId, postId, a.daysAgo, `post:${postId}`);
    if (a.accepted) this.tell(a.author, 'accepted', a.accepted.by, threadId, postId, a.accepted.daysAgo, `accepted:${postId}`);
  }

  private post(p: DemoPost, of: { key: string; threadId: string; kind: 'question' | 'answer'; title?: string; tags?: string[] } & Partial<Records['post']>): string {
    const { key, title = null, tags = null, ...more } = of;
    const postId = id('post', key);
    const revisions = [{ by: p.author, daysAgo: p.daysAgo, body: p.body, reason: '' }, ...(p.edits ?? [])];
    const last = revisions.at(-1)!;
    this.put('post', {
      id: postId, parentId: null, authorId: person(p.author), markdown: last.body, html: renderMarkdown(last.body).html, rendererVersion: RENDERER_VERSION, excerpt: markdownToText(last.body, EXCERPT),
      revision: revisions.length, visibility: PUBLIC, createdAt: this.at(p.daysAgo), editedAt: p.edits ? this.at(last.daysAgo) : null,
      acceptedAt: null, acceptedById: null, rejectedAt: null, rejectedReason: null, official: false, ...more,
    });
    for (const [i, r] of revisions.entries()) this.put('postRevision', { postId, number: i + 1, title, tags, markdown: r.body, editorId: person(r.by), createdAt: this.at(r.daysAgo), reason: r.reason, significance: 'medium' });
    for (const [value, keys] of [[1, p.votes?.up ?? []], [-1, p.votes?.down ?? []]] as const) {
      for (const who of keys) this.put('vote', { postId, accountId: person(who), value, weight: 1, createdAt: this.at(Math.max(0, p.daysAgo - 1)), importKey: `demo:${postId}:${who}` });
    }
    this.mentions(postId, last.body);
    for (const [i, c] of (p.comments ?? []).entries()) this.comment(c, `${key}/c${i}`, of.threadId, postId);
    return postId;
  }

  private comment(c: DemoComment, key: string, threadId: string, parentId: string) {
    const postId = id('post', key);
    const createdAt = this.at(c.daysAgo);
    this.put('post', {
      id: postId, threadId, kind: 'comment', parentId, authorId: person(c.author), markdown: c.body, html: renderMarkdown(c.body).html, rendererVersion: RENDERER_VERSION, excerpt: markdownToText(c.body, EXCERPT),
      revision: 1, visibility: PUBLIC, createdAt, editedAt: null, acceptedAt: null, acceptedById: null, rejectedAt: null, rejectedReason: null, official: false,
    });
    this.put('postRevision', { postId, number: 1, title: null, tags: null, markdown: c.body, editorId: person(c.author), createdAt, reason: '', significance: 'medium' });
    this.mentions(postId, c.body);
  }

  private mentions(postId: string, text: string) {
    for (const p of demo.people) if (text.includes(`@${p.name}`)) this.put('mention', { postId, accountId: person(p.key) });
  }

  /** Old ones are read already. */
  private tell(to: string, kind: 'answered' | 'accepted', by: string, threadId: string, postId: string, daysAgo: number, dedupeKey: string) {
    if (to === by) return;
    const createdAt = this.at(daysAgo);
    this.put('notification', { id: id('notification', `${to}/${dedupeKey}`), accountId: person(to), kind, actorId: person(by), threadId, postId, dedupeKey, createdAt, readAt: daysAgo > 7 ? createdAt : null });
  }

  private article(a: DemoArticle) {
    const thread = demo.threads.find((t) => t.key === a.fromThread)!;
    const answer = thread.answers.find((x) => x.key === a.fromAnswer)!;
    const articleId = id('article', a.key);
    const createdAt = this.at(a.daysAgo);
    const validatedAt = a.validated ? this.at(a.validatedDaysAgo ?? a.daysAgo) : null;
    const lastEdit = answer.edits?.at(-1);
    this.put('article', {
      id: articleId, spaceId: id('space', thread.space), threadId: id('thread', thread.key), title: a.title, slug: slugify(a.title, 'article'), locale: a.locale, confidence: a.validated ? 'validated' : 'not_validated', familyId: articleId,
      ownerId: a.validatedBy ? person(a.validatedBy) : null, environment: a.environment ?? '', product: thread.product ?? null,
      problemMarkdown: a.problem, problemHtml: renderMarkdown(a.problem).html, solutionMarkdown: a.solution, solutionHtml: renderMarkdown(a.solution).html, rendererVersion: RENDERER_VERSION, excerpt: markdownToText(a.problem, EXCERPT),
      staleAt: a.stale ? this.at(lastEdit?.daysAgo ?? 1) : null, staleReason: a.stale ? STALE[a.stale] : null, withdrawnAt: null, reviewDueAt: new Date((validatedAt ?? createdAt).getTime() + 90 * 86_400_000),
      validatedAt, validatedById: a.validatedBy ? person(a.validatedBy) : null, createdAt, updatedAt: validatedAt ?? createdAt,
    });
    this.put('articleRevision', { articleId, number: 1, title: a.title, problemMarkdown: a.problem, solutionMarkdown: a.solution, environment: a.environment ?? '', editorId: a.validatedBy ? person(a.validatedBy) : null, createdAt, reason: '' });
    this.put('articleSource', { articleId, postId: id('post', `${thread.key}/${answer.key}`), postRevision: answer.edits && a.stale !== 'source-edited' ? answer.edits.length + 1 : 1 });
    for (const [helpful, keys] of [[true, a.helpful], [false, a.unhelpful]] as const) for (const who of keys) this.put('articleRating', { articleId, raterKey: person(who), helpful, createdAt });
  }
}
