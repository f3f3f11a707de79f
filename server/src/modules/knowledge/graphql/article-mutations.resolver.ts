import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@helpcommons/shared';
import { Allow, Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ArchiveArticle } from '../use-cases/archive-article.ts';
import { ArticleReader } from '../use-cases/article-reader.ts';
import { ConfirmArticle } from '../use-cases/confirm-article.ts';
import { EditArticle } from '../use-cases/edit-article.ts';
import { RateArticle } from '../use-cases/rate-article.ts';
import { ValidateArticle } from '../use-cases/validate-article.ts';
import { EditArticleInputType } from './article.inputs.ts';
import { ArticleResult } from './article.types.ts';
import { visitorOf } from './visitor.ts';

@Resolver()
export class ArticleMutationsResolver {
  constructor(
    private readonly articles: ArticleReader,
    private readonly edit: EditArticle,
    private readonly validate: ValidateArticle,
    private readonly archive: ArchiveArticle,
    private readonly confirm: ConfirmArticle,
    private readonly rate: RateArticle,
  ) {}

  @Mutation(() => ArticleResult)
  @Allow(Role.KNOWLEDGE_MANAGER)
  async editArticle(@Args('input') input: EditArticleInputType, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.edit.execute(ctx.actor, input));
  }

  @Mutation(() => ArticleResult)
  @Allow(Role.KNOWLEDGE_MANAGER)
  async validateArticle(@Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.validate.execute(ctx.actor, id));
  }

  @Mutation(() => ArticleResult)
  @Allow(Role.KNOWLEDGE_MANAGER)
  async archiveArticle(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String, nullable: true }) reason: string | null, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.archive.execute(ctx.actor, id, reason));
  }

  @Mutation(() => ArticleResult, { description: 'Still right: somebody looked.' })
  @Allow(Role.KNOWLEDGE_MANAGER)
  async confirmArticle(@Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.confirm.execute(ctx.actor, id));
  }

  @Mutation(() => ArticleResult)
  @Public()
  async rateArticle(@Args('id', { type: () => ID }) id: string, @Args('helpful') helpful: boolean, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.rate.execute(ctx.actor, visitorOf(ctx), id, helpful));
  }

  private async payload(ctx: GqlContext, id: string) {
    return { article: await this.articles.reread(ctx.actor, id) };
  }
}
