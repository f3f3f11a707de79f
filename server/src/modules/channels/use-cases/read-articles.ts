import type { Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../../platform/errors/errors.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { Page } from '../../../platform/graphql/page.ts';
import { ArticleReader, type ArticleRecord, ServableArticles } from '../../knowledge/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';

export interface ArticleListRequest {
  space?: string | undefined;
  locale?: string | undefined;
  includeNotValidated: boolean;
  confidence?: Confidence | undefined;
  stale?: boolean | undefined;
  due?: boolean | undefined;
  query?: string | undefined;
}

/** Articles for channels: what machines may serve, or all of them for who looks after them. */
@Injectable()
export class ReadArticles {
  constructor(
    private readonly reader: ArticleReader,
    private readonly servable: ServableArticles,
    private readonly spaces: SpaceCatalog,
  ) {}

  async list(ctx: GqlContext, { includeNotValidated, ...wanted }: ArticleListRequest, first: number, after?: string): Promise<Page<ArticleRecord>> {
    if (curates(ctx)) return this.reader.list(ctx.actor, { ...wanted, desk: true }, first, after);
    const { space: slug, locale, confidence } = wanted;
    const space = slug === undefined ? undefined : this.spaces.bySlug(slug);
    if (slug !== undefined && (!space || !this.spaces.mayRead(ctx.actor, space))) throw notFound('This space');
    const filter = {
      ...(space && { spaceIds: this.spaces.withDescendants(space).map((s) => s.id) }), ...(locale && { locale }), allowNotValidated: includeNotValidated || confidence === 'not_validated',
    };
    return this.servable.list(filter, first, after);
  }

  /** @throws AppError NOT_FOUND, also for what is withdrawn */
  async get(ctx: GqlContext, id: string): Promise<ArticleRecord> {
    const article = curates(ctx) ? await this.reader.article(ctx, id) : (await this.servable.byIds([id], { allowNotValidated: true })).get(id);
    if (!article) throw notFound('This article');
    return article;
  }
}

/** Only then does a client carry a role here (see ClientActor). */
const curates = ({ actor }: GqlContext) => actor.client?.scopes.includes('knowledge') === true && actor.grants.length > 0;
