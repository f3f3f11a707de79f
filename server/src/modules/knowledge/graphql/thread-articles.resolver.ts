import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ThreadType } from '../../threads/index.ts';
import { ArticleReader } from '../use-cases/article-reader.ts';
import { ArticleType } from './article.types.ts';

/** The way from a thread to what came of it. */
@Resolver(() => ThreadType)
export class ThreadArticlesResolver {
  constructor(private readonly articles: ArticleReader) {}

  @ResolveField('articles', () => [ArticleType])
  async ofThread(@Parent() thread: { id: string }, @Context() ctx: GqlContext) {
    const article = await this.articles.ofThread(ctx, thread.id);
    return article ? [article] : [];
  }
}
