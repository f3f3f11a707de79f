import { Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { ServableArticles } from '../../../knowledge/index.ts';
import { ArticleChanges } from '../../data/article-changes.repository.ts';
import { ArticleJson } from '../../rest/article-json.ts';

/** Articles as machines may get them now, each as an item of `GET /changes`. */
@Injectable()
export class PublicArticles {
  constructor(
    private readonly servable: ServableArticles,
    private readonly json: ArticleJson,
    private readonly changes: ArticleChanges,
  ) {}

  async changed(id: string): Promise<object | null> {
    const article = (await this.servable.byIds([id], { allowNotValidated: true })).get(id);
    if (!article) return null;
    const item = { type: 'article', id, changed_at: article.updatedAt.toISOString() };
    if (article.confidence === Confidence.VALIDATED) return { ...item, removed: false, article: await this.json.one(article) };
    // One that was never changed was never validated: nobody has it.
    return article.updatedAt > article.createdAt ? { ...item, removed: true } : null;
  }

  async withdrawn(id: string, at: Date): Promise<object | null> {
    const isBack = (await this.servable.byIds([id], { allowNotValidated: true })).has(id);
    if (isBack || !(await this.changes.isInPublicSpace(id))) return null;
    return { type: 'article', id, changed_at: at.toISOString(), removed: true };
  }
}
