import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { SourcesRepository } from '../data/sources.repository.ts';
import { ArticleWriter } from './article-writer.ts';
import { PromoteAnswer } from './promote-answer.ts';
import { ReviewSources } from './review-sources.ts';

/** Answers stand in another thread now: their article goes with them, unless that thread has one. Works from the facts as they are now. */
@Injectable()
export class FollowAnswers {
  constructor(
    private readonly db: Database,
    private readonly articles: ArticlesRepository,
    private readonly sources: SourcesRepository,
    private readonly writer: ArticleWriter,
    private readonly review: ReviewSources,
    private readonly promote: PromoteAnswer,
  ) {}

  async execute(fromId: string, toId: string): Promise<void> {
    await this.db.transaction(async () => {
      for (const id of [fromId, toId].sort()) await this.articles.lockThread(id);
      const article = await this.articles.ofThreadForUpdate(fromId);
      if (article && (await this.articles.ofThreadForUpdate(toId)) === null) {
        const threads = await this.sources.threadsOf(article.id);
        if (threads.length > 0 && threads.every((id) => id === toId)) await this.writer.change(article, 'MOVED', () => { article.threadId = toId; });
      }
      await this.review.threadChanged(toId);
      for (const id of [fromId, toId]) await this.promote.execute(id);
    });
  }
}
