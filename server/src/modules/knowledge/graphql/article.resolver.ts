import { articlePath } from '@helpcommons/shared';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/allow.ts';
import { type GqlContext, readsList } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import { ThreadReader } from '../../threads/index.ts';
import type { ArticleRecord } from '../domain/article.ts';
import { mayArchive, mayEdit, mayRate, mayValidate } from '../domain/policy.ts';
import { ARTICLE_LISTS } from '../domain/list-names.ts';
import { type ArticlePage, ArticleReader } from '../use-cases/article-reader.ts';
import { Raters } from '../use-cases/rate-article.ts';
import { ArticleFilterInput } from './article.inputs.ts';
import { ArticleConnectionType, ArticlePermissionsType, ArticleRevisionType, ArticleSourceType, ArticleType } from './article.types.ts';
import { visitorOf } from './visitor.ts';

@Resolver(() => ArticleType)
export class ArticleResolver {
  constructor(
    private readonly articles: ArticleReader,
    private readonly raters: Raters,
    private readonly spaces: SpaceCatalog,
    private readonly profiles: ProfileLoader,
    private readonly threads: ThreadReader,
  ) {}

  @Query(() => ArticleType, { nullable: true })
  @Public()
  article(@Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext) {
    return this.articles.article(ctx, id);
  }

  @Query(() => ArticleConnectionType, { name: 'articles' })
  @Public()
  list(
    @Args('filter', { type: () => ArticleFilterInput, nullable: true }) filter: ArticleFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() ctx: GqlContext,
  ) {
    readsList(ctx, ARTICLE_LISTS);
    return this.articles.list(ctx.actor, filter ?? {}, first, after);
  }

  @ResolveField(() => String)
  url(@Parent() article: ArticleRecord) {
    return articlePath(article.id, article.title);
  }

  @ResolveField(() => SpaceType)
  space(@Parent() article: ArticleRecord) {
    return this.spaces.byId(article.spaceId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  owner(@Parent() article: ArticleRecord, @Context() ctx: GqlContext) {
    return article.ownerId === null ? null : this.profiles.find(ctx, article.ownerId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  validatedBy(@Parent() article: ArticleRecord, @Context() ctx: GqlContext) {
    return article.validatedById === null ? null : this.profiles.find(ctx, article.validatedById);
  }

  @ResolveField(() => Boolean)
  stale(@Parent() article: ArticleRecord) {
    return article.staleAt !== null;
  }

  @ResolveField(() => Boolean, { description: 'Machine channels do not serve it until somebody has looked.' })
  withdrawn(@Parent() article: ArticleRecord) {
    return article.withdrawnAt !== null;
  }

  @ResolveField(() => [ArticleSourceType])
  async sources(@Parent() article: ArticleRecord, @Context() ctx: GqlContext) {
    const sources = await this.articles.sources(ctx, article.id);
    const whole = await Promise.all(sources.map(async ({ threadId, postId, authorId, revision, current }) => {
      const [thread, post, author] = await Promise.all([this.threads.findThread(ctx, threadId), this.threads.findPost(ctx, postId), this.profiles.find(ctx, authorId)]);
      return thread && post && author ? { thread, post, author, revision, current } : undefined;
    }));
    return whole.filter((s) => s !== undefined); // what the viewer may not see is left out
  }

  @ResolveField(() => [ArticleRevisionType], { description: 'For staff, oldest first.' })
  revisions(@Parent() article: ArticleRecord, @Context() ctx: GqlContext) {
    return this.articles.revisions(ctx.actor, article.id);
  }

  @ResolveField(() => ArticlePermissionsType)
  viewerCan(@Parent() article: ArticleRecord, @Context() { actor }: GqlContext): ArticlePermissionsType {
    return { archive: mayArchive(actor, article), edit: mayEdit(actor, article), rate: mayRate(article), validate: mayValidate(actor, article) };
  }

  @ResolveField(() => Boolean, { nullable: true })
  async viewerHelpful(@Parent() article: ArticleRecord, @Context() ctx: GqlContext): Promise<boolean | null> {
    const rating = await this.articles.helpful(ctx, article.id, this.raters.keyOf(ctx.actor, visitorOf(ctx)));
    return rating?.helpful ?? null;
  }
}

@Resolver(() => ArticleConnectionType)
export class ArticleConnectionResolver {
  constructor(private readonly articles: ArticleReader) {}

  @ResolveField(() => Int)
  totalCount(@Parent() page: ArticlePage, @Context() ctx: GqlContext) {
    return this.articles.count(ctx.actor, page.filter);
  }
}

@Resolver(() => ArticleRevisionType)
export class ArticleRevisionResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true })
  editor(@Parent() revision: { editorId: string | null }, @Context() ctx: GqlContext) {
    return revision.editorId === null ? null : this.profiles.find(ctx, revision.editorId);
  }
}
