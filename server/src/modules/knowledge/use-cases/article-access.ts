import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { forbidden, notFound } from '../../../platform/errors/errors.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ArticleReads } from '../data/article-reads.repository.ts';
import type { Article } from '../data/article.entity.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';

/** Loads the article that a command is about. */
@Injectable()
export class ArticleAccess {
  constructor(
    private readonly articles: ArticlesRepository,
    private readonly reads: ArticleReads,
    private readonly spaces: SpaceCatalog,
  ) {}

  /** @throws AppError NOT_FOUND where the actor may not read it, FORBIDDEN where `may` says no */
  async forUpdate(actor: Actor, id: string, may: (article: Article) => boolean): Promise<Article> {
    const [visible] = await this.reads.visible(actor, this.spaces.readableBy(actor), { ids: [id] });
    const article = visible ? await this.articles.forUpdate(id) : null;
    if (!article) throw notFound('This article');
    if (!may(article)) throw forbidden();
    return article;
  }
}
