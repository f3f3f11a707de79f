import type { ArticlePageQuery } from './article.gql.ts';

export type ArticleOfPage = NonNullable<ArticlePageQuery['article']>;
