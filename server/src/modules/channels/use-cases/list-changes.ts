import { Injectable } from '@nestjs/common';
import { type ArticleRecord, ServableArticles } from '../../knowledge/index.ts';
import { ArticleChanges } from '../data/article-changes.repository.ts';
import { readCursor } from '../domain/change-cursor.ts';

export interface Change {
  id: string;
  changedAt: Date;
  /** None: it is gone, or must not be served any more. */
  article: ArticleRecord | undefined;
}

/** What a copy of our knowledge has to catch up with. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly changes: ArticleChanges,
    private readonly servable: ServableArticles,
  ) {}

  /** @param since a time, or where the page before ended */
  async execute(since: string | undefined, limit: number, allowNotValidated: boolean): Promise<{ changes: Change[]; hasMore: boolean }> {
    const rows = await this.changes.since(since === undefined ? undefined : readCursor(since), limit + 1);
    const changes = rows.slice(0, limit);
    const articles = await this.servable.byIds(changes.map((c) => c.id), { allowNotValidated });
    return { changes: changes.map((c) => ({ ...c, article: articles.get(c.id) })), hasMore: rows.length > limit };
  }
}
