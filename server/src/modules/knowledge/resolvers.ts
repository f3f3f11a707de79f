import { ArticleMutationsResolver } from './graphql/article-mutations.resolver.ts';
import { ArticleConnectionResolver, ArticleResolver, ArticleRevisionResolver } from './graphql/article.resolver.ts';
import { ThreadArticlesResolver } from './graphql/thread-articles.resolver.ts';

export const knowledgeResolvers = [ArticleResolver, ArticleConnectionResolver, ArticleRevisionResolver, ArticleMutationsResolver, ThreadArticlesResolver];
