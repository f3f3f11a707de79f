import { Confidence, type OutcomeKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { SourcesRepository } from '../data/sources.repository.ts';
import { ArticleWriter } from './article-writer.ts';

/** What people found when they followed an article, or an answer it comes from. */
@Injectable()
export class RecordVerdict {
  constructor(
    private readonly db: Database,
    private readonly articles: ArticlesRepository,
    private readonly sources: SourcesRepository,
    private readonly writer: ArticleWriter,
    private readonly settings: Settings,
  ) {}

  async execute({ postId, articleId, kind }: { postId: string | null; articleId: string | null; kind: OutcomeKind }): Promise<void> {
    if (kind === 'failed') return;
    await this.db.transaction(async () => {
      const article = articleId === null ? null : await this.articles.forUpdate(articleId);
      const articles = article ? [article] : postId === null ? [] : await this.articles.ofPostForUpdate(postId);
      for (const one of articles) {
        if (kind === 'worked') await this.validateIfProven(one);
        else await this.writer.doubt(one, { reason: kind === 'dangerous' ? 'REPORTED_DANGEROUS' : 'REPORTED_OUTDATED', withdraws: kind === 'dangerous' });
      }
    });
  }

  /** Where the space allows it, enough people for whom it worked stand in for a knowledge manager. */
  private async validateIfProven(article: Article): Promise<void> {
    if (article.confidence !== Confidence.NOT_VALIDATED || article.staleAt !== null) return;
    if (!(await this.sources.autoValidates(article.spaceId))) return;
    if ((await this.sources.workedCount(article.id)) < this.settings.get('articles.validate.worked')) return;
    await this.writer.change(article, '', () => {
      article.confidence = Confidence.VALIDATED;
      article.validatedAt = new Date();
      article.validatedById = null;
    });
  }
}
