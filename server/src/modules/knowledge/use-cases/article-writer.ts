import { ArticleAudience, Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { markdownToText, renderMarkdown, RENDERER_VERSION } from '../../../platform/markdown/index.ts';
import type { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { type Doubt, type Freshness, withDoubt } from '../domain/staleness.ts';
import { ArticleChanged, ArticleWithdrawn } from '../events.ts';

const DAY = 24 * 60 * 60 * 1000;
const EXCERPT = 200;

/** Markdown of an article beside what is made of it. */
export function setText(article: Article, text: { problemMarkdown: string; solutionMarkdown: string }): void {
  const solution = renderMarkdown(text.solutionMarkdown);
  article.problemMarkdown = text.problemMarkdown;
  article.solutionMarkdown = text.solutionMarkdown;
  article.problemHtml = renderMarkdown(text.problemMarkdown).html;
  article.solutionHtml = solution.html;
  article.rendererVersion = RENDERER_VERSION;
  article.excerpt = markdownToText(text.solutionMarkdown, EXCERPT);
}

export const setFreshness = (article: Article, freshness: Freshness): void => void Object.assign(article, freshness);

/** What machine channels may serve at all; whether not validated ones is their clients' choice. */
const isServed = (a: Article) =>
  a.audience === ArticleAudience.EVERYONE && a.withdrawnAt === null && (a.confidence === Confidence.VALIDATED || a.confidence === Confidence.NOT_VALIDATED);

const told = ({ title, confidence, audience, revision, staleReason }: Article) => ({ title, confidence, audience, revision, staleReason });

/** Saves an article and tells everybody. Every change of an existing article goes through `change`. */
@Injectable()
export class ArticleWriter {
  constructor(
    private readonly articles: ArticlesRepository,
    private readonly events: EventBus,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  nextReview(from = new Date()): Date {
    return new Date(from.getTime() + this.settings.get('articles.review.days') * DAY);
  }

  async create(article: Article, editorId: string | null, reason: string): Promise<void> {
    await this.articles.insert(article);
    await this.articles.addRevision(article, editorId, reason);
    this.events.emit(ArticleChanged, { articleId: article.id, revision: article.revision });
  }

  /** `reason` is what a withdrawal is told with. */
  async change(article: Article, reason: string, apply: () => void | Promise<void>): Promise<void> {
    const wasServed = isServed(article);
    await apply();
    article.updatedAt = new Date();
    await this.articles.save(article);
    this.events.emit(ArticleChanged, { articleId: article.id, revision: article.revision });
    if (wasServed && !isServed(article)) this.events.emit(ArticleWithdrawn, { articleId: article.id, reason });
  }

  /** What a person of the staff does to it: in the audit log. */
  async changeBy(actor: Actor, article: Article, { event, action, reason }: { event: string; action: 'archive' | 'confirm' | 'edit' | 'validate'; reason: string }, apply: () => void | Promise<void>): Promise<void> {
    const before = told(article);
    await this.change(article, event, apply);
    await this.record(actor, article, action, reason, before);
  }

  async record(actor: Actor, article: Article, action: string, reason: string, before?: object): Promise<void> {
    await this.audit.record(actor, { action: `article.${action}`, subject: { type: 'article', id: article.id }, spaceId: article.spaceId, reason, before, after: told(article) });
  }

  /** Nothing happens to what is archived, nor when nothing new is said. */
  async doubt(article: Article, doubt: Doubt): Promise<void> {
    const next = withDoubt(article, doubt, new Date());
    await this.freshen(article, next, doubt.reason);
  }

  async freshen(article: Article, next: Freshness, reason: string): Promise<void> {
    if (article.confidence === Confidence.ARCHIVED) return;
    if (next.staleReason === article.staleReason && (next.withdrawnAt === null) === (article.withdrawnAt === null)) return;
    await this.change(article, reason, () => setFreshness(article, next));
  }

  async revise(article: Article, editorId: string | null, reason: string): Promise<void> {
    article.revision++;
    await this.articles.addRevision(article, editorId, reason);
  }
}
