import type { ReviewKind, ReviewSubject } from '@helpcommons/shared';
import { importedId, type IdKind } from '../../../platform/database/ids.ts';
import type { Records } from '../domain/records.ts';
import { appeals, held, hiddenByReports, reported, suggestions } from './queue.ts';
import type { DemoReport, DemoThread } from './types.ts';

const id = (kind: IdKind, key: string) => importedId(kind, 'demo', key);
const person = (key: string) => id('account', key);
const NEWCOMER = 2; // 1 + a trust level of 1
const VISITOR = 1;

type Rows = Required<Pick<{ [K in keyof Records]: Records[K][] }, 'reviewItem' | 'report' | 'decision' | 'appeal' | 'editSuggestion'>>;
interface Subject { type: ReviewSubject; id: string; threadId: string | null; spaceId: string | null; authorId: string }

/** The demo queue as rows; its posts are written with their threads. */
export class QueueRows {
  private readonly rows: Rows = { reviewItem: [], report: [], decision: [], appeal: [], editSuggestion: [] };

  constructor(
    private readonly threads: readonly DemoThread[],
    private readonly at: (daysAgo: number) => Date,
  ) {}

  all(): Rows {
    for (const h of held) {
      const post = this.post(h.thread, h.key, h.author);
      this.decision(post, this.item('held', post, h.key, h.daysAgo, { rule: h.rule, detail: h.detail }), h.key, h.daysAgo, { rule: h.rule, before: 'held' });
    }
    for (const h of hiddenByReports) {
      const post = this.post(h.thread, h.key, h.author);
      this.decision(post, this.reports(post, h.key, h.reports), h.key, h.hiddenDaysAgo, { rule: 'reports', category: 'spam' });
    }
    for (const r of reported) {
      const subject = r.person === undefined ? this.post(r.thread, r.answer ?? 'question') : { type: 'account' as const, id: person(r.person), threadId: null, spaceId: null, authorId: person(r.person) };
      this.reports(subject, subject.id, r.reports);
    }
    for (const s of suggestions) this.suggestion(s);
    for (const a of appeals) {
      const post = this.post(a.thread, a.key, a.author);
      const decisionId = this.decision(post, null, a.key, a.hiddenDaysAgo, { by: a.hiddenBy, reason: a.reason, category: a.category });
      const itemId = this.item('appeal', post, `${a.key}/appeal`, a.appeal.daysAgo, { refId: decisionId });
      this.rows.appeal.push({ id: id('appeal', a.key), decisionId, itemId, accountId: person(a.author), text: a.appeal.text, createdAt: this.at(a.appeal.daysAgo) });
    }
    return this.rows;
  }

  private post(threadKey: string, key: string, author?: string): Subject {
    const thread = this.threads.find((t) => t.key === threadKey)!;
    const writer = author ?? (key === 'question' ? thread.author : thread.answers.find((a) => a.key === key)!.author);
    return { type: 'post', id: id('post', `${threadKey}/${key}`), threadId: id('thread', threadKey), spaceId: id('space', thread.space), authorId: person(writer) };
  }

  private item(kind: ReviewKind, of: Subject, key: string, daysAgo: number, more: { rule?: string; detail?: string; refId?: string; weight?: number }): string {
    const itemId = id('reviewItem', key);
    const { rule = '', detail = '', refId = '', weight = 0 } = more;
    this.rows.reviewItem.push({ id: itemId, kind, subjectType: of.type, subjectId: of.id, refId, threadId: of.threadId, spaceId: of.spaceId, authorId: of.authorId, rule, detail, weight, createdAt: this.at(daysAgo) });
    return itemId;
  }

  private reports(of: Subject, key: string, reports: readonly DemoReport[]): string {
    const weights = reports.map((r) => (r.by === undefined ? VISITOR : NEWCOMER));
    const itemId = this.item('report', of, `${key}/reports`, Math.max(...reports.map((r) => r.daysAgo)), { rule: 'reports', weight: weights.reduce((sum, n) => sum + n, 0) });
    for (const [i, r] of reports.entries()) {
      this.rows.report.push({
        id: id('report', `${key}/${i}`), itemId, subjectId: of.id, reporterId: r.by === undefined ? null : person(r.by), email: r.guest ?? null, reason: r.reason, text: r.text, weight: weights[i]!, createdAt: this.at(r.daysAgo),
      });
    }
    return itemId;
  }

  private decision(of: Subject, itemId: string | null, key: string, daysAgo: number, how: { rule?: string; before?: 'held' | 'public'; by?: string; reason?: string; category?: Records['decision']['category'] }): string {
    const decisionId = id('decision', key);
    const { rule = '', before = 'public', by, reason = '', category = null } = how;
    this.rows.decision.push({
      id: decisionId, itemId, subjectType: of.type, subjectId: of.id, threadId: of.threadId, spaceId: of.spaceId, authorId: of.authorId, decision: 'hide', rule, category, reason, byId: by === undefined ? null : person(by),
      createdAt: this.at(daysAgo), before: { visibility: before, acceptedAt: null, acceptedById: null },
    });
    return decisionId;
  }

  private suggestion(s: (typeof suggestions)[number]): void {
    const thread = this.threads.find((t) => t.key === s.thread)!;
    const { body } = s.answer === undefined ? thread : thread.answers.find((a) => a.key === s.answer)!;
    const subject = this.post(s.thread, s.answer ?? 'question');
    const suggestionId = id('suggestion', s.key);
    const isQuestion = s.answer === undefined;
    this.rows.editSuggestion.push({
      id: suggestionId, postId: subject.id, editorId: person(s.by), baseRevision: 1, markdown: body.replace(...s.change), title: isQuestion ? thread.title : null, tags: isQuestion ? [...thread.tags] : null, reason: s.reason, createdAt: this.at(s.daysAgo),
    });
    this.item('suggested_edit', { ...subject, authorId: person(s.by) }, `${s.key}/suggestion`, s.daysAgo, { rule: 'suggested_edit', refId: suggestionId });
  }
}
