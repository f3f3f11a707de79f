import type { Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { SourcesRepository } from '../data/sources.repository.ts';
import { audienceOf, narrower } from '../domain/audience.ts';
import { afterReturn, type Doubt, doubtOfEdit, doubtOfUnaccept, doubtOfVisibility, fresh, type SourceFacts } from '../domain/staleness.ts';
import { ArticleWriter } from './article-writer.ts';

/** Something happened to a post: looks again at every article that comes from it. Trusts the facts as they are now, not the event. */
@Injectable()
export class ReviewSources {
  constructor(
    private readonly db: Database,
    private readonly articles: ArticlesRepository,
    private readonly sources: SourcesRepository,
    private readonly writer: ArticleWriter,
  ) {}

  async unaccepted(threadId: string, postId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.articles.lockThread(threadId);
      await this.eachOf(postId, async (article, facts) => this.add(article, doubtOfUnaccept(postId, facts)));
      await this.forgetAddition(threadId);
    });
  }

  async edited(postId: string, revision: number, significance: Significance): Promise<void> {
    const doubt = doubtOfEdit(significance);
    await this.eachOf(postId, async (article, _, source) => {
      if (revision > source.usedRevision) await this.add(article, doubt);
    });
  }

  async visibilityChanged(postId: string): Promise<void> {
    await this.eachOf(postId, async (article, facts, source) => {
      const doubt = doubtOfVisibility(source.visibility);
      if (doubt) await this.writer.doubt(article, doubt);
      else await this.writer.freshen(article, afterReturn(article, facts, new Date()), '');
    });
  }

  /** An article stays where its thread is, and is never for more people than the thread. */
  async threadChanged(threadId: string): Promise<void> {
    await this.db.transaction(async () => {
      const article = await this.articles.ofThreadForUpdate(threadId);
      const thread = article && (await this.sources.thread(threadId));
      if (!thread || thread.spaceId === article.spaceId) return;
      await this.writer.change(article, 'MOVED', () => {
        article.spaceId = thread.spaceId;
        article.audience = narrower(article.audience, audienceOf(thread.readAudience, 'public'));
      });
    });
  }

  /** The further answer that somebody was to look at is not accepted any more. */
  private async forgetAddition(threadId: string): Promise<void> {
    const article = await this.articles.ofThreadForUpdate(threadId);
    if (article?.staleReason !== 'SOURCE_ADDED') return;
    const used = new Set((await this.sources.sourcesOf(article.id)).map((s) => s.postId));
    const accepted = await this.sources.accepted(threadId, new Map());
    if (accepted.every((a) => used.has(a.postId))) await this.writer.freshen(article, fresh, '');
  }

  private async add(article: Article, doubt: Doubt | undefined): Promise<void> {
    if (doubt) await this.writer.doubt(article, doubt);
  }

  private async eachOf(postId: string, look: (article: Article, facts: SourceFacts[], source: SourceFacts) => Promise<void>): Promise<void> {
    await this.db.transaction(async () => {
      for (const article of await this.articles.ofPostForUpdate(postId)) {
        const facts = await this.sources.sourcesOf(article.id);
        const source = facts.find((s) => s.postId === postId);
        if (source) await look(article, facts, source);
      }
    });
  }
}
