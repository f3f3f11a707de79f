import { ArticleAudience, Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { SourcesRepository } from '../data/sources.repository.ts';
import { mayEdit } from '../domain/policy.ts';
import { fresh } from '../domain/staleness.ts';
import { ArticleAccess } from './article-access.ts';
import { type ArticleText, articleText, type ArticleTextInput, setArticleText } from './article-text.ts';
import { ArticleWriter, setFreshness } from './article-writer.ts';

export interface EditArticleInput extends ArticleTextInput {
  article: string;
  /** The revision the editor started from. */
  baseRevision?: number | null | undefined;
  /** Left out: stays. */
  audience?: ArticleAudience | null | undefined;
}

/** A new revision. Whoever edits has looked: what was doubtful is settled, and what was withdrawn is back. */
@Injectable()
export class EditArticle {
  constructor(
    private readonly db: Database,
    private readonly access: ArticleAccess,
    private readonly articles: ArticlesRepository,
    private readonly sources: SourcesRepository,
    private readonly writer: ArticleWriter,
  ) {}

  /** @throws Conflict REVISION_CHANGED when somebody else was faster */
  async execute(actor: Actor, input: EditArticleInput): Promise<string> {
    return this.db.transaction(async () => {
      const article = await this.access.forUpdate(actor, input.article, (a) => mayEdit(actor, a));
      const text = articleText(input, article);
      if (input.baseRevision != null && input.baseRevision !== article.revision) {
        throw new Conflict('REVISION_CHANGED', `Somebody else saved revision ${article.revision} meanwhile`);
      }
      await this.writer.changeBy(actor, article, { event: 'EDITED', action: 'edit', reason: text.reason }, async () => this.apply(article, text, input.audience ?? article.audience, actor));
      return article.id;
    });
  }

  private async apply(article: Article, text: ArticleText, audience: ArticleAudience, actor: Actor): Promise<void> {
    if (article.staleReason === 'SOURCE_EDITED' || article.staleReason === 'SOURCE_ADDED') await this.useSourcesAsTheyAre(article);
    setArticleText(article, text);
    article.audience = audience;
    if (article.confidence === Confidence.WORK_IN_PROGRESS) article.confidence = Confidence.NOT_VALIDATED;
    article.reviewDueAt = this.writer.nextReview();
    setFreshness(article, fresh);
    await this.writer.revise(article, actor.accountId ?? null, text.reason);
  }

  /** The editor worked from the sources as they are now. */
  private async useSourcesAsTheyAre(article: Article): Promise<void> {
    if (article.threadId === null) return;
    const thread = await this.sources.thread(article.threadId);
    const answers = await this.sources.accepted(article.threadId, new Map());
    if (!thread || answers.length === 0) return;
    await this.articles.setSources(article.id, [{ postId: thread.questionId, revision: thread.questionRevision }, ...answers]);
  }
}
