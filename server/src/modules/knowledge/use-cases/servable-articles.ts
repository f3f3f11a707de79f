import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { ArticleReads } from '../data/article-reads.repository.ts';
import type { ArticleRecord, ServableFilter } from '../domain/article.ts';
import { current } from './article-reader.ts';

/**
 * What machine channels may serve: audience everyone, in a space that everybody reads, neither withdrawn nor archived, and validated;
 * not validated ones too where the client asks for them (they must be labelled: `confidence`).
 */
@Injectable()
export class ServableArticles {
  constructor(private readonly reads: ArticleReads) {}

  /** Newest change first. @throws AppError BAD_USER_INPUT for a bad page size or cursor */
  async list(filter: ServableFilter, first?: number | null, after?: string | null): Promise<Page<ArticleRecord>> {
    const limit = pageSize(first);
    const rows = await this.reads.servable(filter, limit, decodeCursor(after, 2));
    return toPage(rows.map(current), limit, (a) => [a.updatedAt.toISOString(), a.id]);
  }

  /** Those of them that may be served, by id. */
  async byIds(ids: readonly string[], { allowNotValidated = false } = {}): Promise<Map<string, ArticleRecord>> {
    const rows = ids.length === 0 ? [] : await this.reads.servable({ ids, allowNotValidated }, ids.length);
    return new Map(rows.map((a) => [a.id, current(a)]));
  }

  /** The article of each of these threads, where it may be served. */
  async byThreads(threadIds: readonly string[], { allowNotValidated = false } = {}): Promise<Map<string, ArticleRecord>> {
    const rows = threadIds.length === 0 ? [] : await this.reads.servable({ threadIds, allowNotValidated }, threadIds.length);
    return new Map(rows.map((a) => [a.threadId!, current(a)]));
  }
}
