import { Confidence, Governance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { markdownToText } from '../../../platform/markdown/index.ts';
import { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { SourcesRepository, type ThreadFacts } from '../data/sources.repository.ts';
import { audienceOf } from '../domain/audience.ts';
import { type AcceptedAnswer, confidenceOfPromoted, environmentOf, solutionOf } from '../domain/promotion.ts';
import { afterRebuild, afterReturn, fresh } from '../domain/staleness.ts';
import { ArticleWriter, setFreshness, setText } from './article-writer.ts';

interface Accepted {
  postId: string;
  revision: number;
}

const UNREADABLE: readonly string[] = ['held', 'hidden', 'deleted'];
const TEXT = 10_000;

/**
 * An accepted answer is offered as an article at once: one article a thread. Until a person edits or validates it, it is nothing
 * but its sources, and follows the answers that are accepted; after that a further answer only asks for somebody who looks.
 * Works from the facts as they are now, so late, double and swapped deliveries end the same.
 */
@Injectable()
export class PromoteAnswer {
  constructor(
    private readonly db: Database,
    private readonly articles: ArticlesRepository,
    private readonly sources: SourcesRepository,
    private readonly writer: ArticleWriter,
  ) {}

  /** Without `accepted`: all answers of the thread that are accepted now. */
  async execute(threadId: string, accepted?: Accepted): Promise<void> {
    await this.db.transaction(async () => {
      await this.articles.lockThread(threadId);
      const article = await this.articles.ofThreadForUpdate(threadId);
      const thread = await this.sources.thread(threadId);
      if (!thread || UNREADABLE.includes(thread.visibility)) return;
      const known = article ? await this.sources.sourcesOf(article.id) : [];
      const revisions = new Map(known.map((s) => [s.postId, s.usedRevision]));
      if (accepted) revisions.set(accepted.postId, accepted.revision);
      const answers = await this.sources.accepted(threadId, revisions);
      if (answers.length === 0 || (accepted && !answers.some((a) => a.postId === accepted.postId))) return;
      if (!article) await this.create(thread, answers);
      else if (article.confidence !== Confidence.ARCHIVED) await this.extend(article, thread, answers);
    });
  }

  private async create(thread: ThreadFacts, answers: AcceptedAnswer[]): Promise<void> {
    const article = new Article();
    const id = newId('article');
    const { spaceId, title, slug, locale, product } = thread;
    Object.assign(article, { id, familyId: id, threadId: thread.id, spaceId, title, slug, locale, product, ownerId: null, versionRange: null, ...fresh });
    Object.assign(article, { governance: Governance.EXPERIENCE, revision: 1, version: 1, helpfulCount: 0, unhelpfulCount: 0, validatedAt: null, validatedById: null });
    article.audience = audienceOf(thread.readAudience, thread.visibility);
    article.environment = environmentOf(product, thread.productVersion);
    article.createdAt = article.updatedAt = new Date();
    article.reviewDueAt = this.writer.nextReview(article.createdAt);
    setContent(article, thread, answers);
    await this.writer.create(article, null, 'PROMOTED');
    await this.articles.setSources(id, sourcesOf(thread, answers));
  }

  private async extend(article: Article, thread: ThreadFacts, answers: AcceptedAnswer[]): Promise<void> {
    const now = new Date();
    const known = await this.sources.sourcesOf(article.id);
    const isNew = answers.some((a) => !known.some((s) => s.postId === a.postId));
    if (await this.articles.isUntouched(article)) {
      const solution = solutionOf(answers);
      if (!isNew && solution === article.solutionMarkdown) return this.writer.freshen(article, afterReturn(article, known, now), article.staleReason ?? '');
      return this.writer.change(article, 'SOURCE_ADDED', async () => {
        setContent(article, thread, answers);
        await this.writer.revise(article, null, isNew ? 'SOURCE_ADDED' : 'SOURCE_ACCEPTED_AGAIN');
        await this.articles.setSources(article.id, sourcesOf(thread, answers));
        setFreshness(article, afterRebuild(article, await this.sources.sourcesOf(article.id), now));
      });
    }
    if (isNew) await this.writer.doubt(article, { reason: 'SOURCE_ADDED', withdraws: false });
    else await this.writer.freshen(article, afterReturn(article, known, now), article.staleReason ?? '');
  }
}

function setContent(article: Article, thread: ThreadFacts, answers: readonly AcceptedAnswer[]) {
  const solutionMarkdown = solutionOf(answers);
  setText(article, { problemMarkdown: thread.questionMarkdown, solutionMarkdown });
  article.confidence = confidenceOfPromoted(markdownToText(solutionMarkdown, TEXT));
}

const sourcesOf = (thread: ThreadFacts, answers: readonly AcceptedAnswer[]) => [
  { postId: thread.questionId, revision: thread.questionRevision },
  ...answers.map(({ postId, revision }) => ({ postId, revision })),
];
