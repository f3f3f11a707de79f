import { ArticleChanged, ArticleWithdrawn } from '../../../knowledge/events.ts';
import { webhookType } from '../../use-cases/webhooks/webhook-type.ts';
import { PublicArticles } from './public-articles.ts';

export const articleTypes = [
  webhookType({
    type: 'article.changed', from: ArticleChanged, scope: 'read', description: 'A validated article is new or changed; one that is not validated any more comes as removed.', source: PublicArticles,
    data: (articles, { articleId }) => articles.changed(articleId),
  }),
  webhookType({
    type: 'article.withdrawn', from: ArticleWithdrawn, scope: 'read', description: 'An article must not be served any more.', source: PublicArticles,
    data: (articles, { articleId }, at) => articles.withdrawn(articleId, at),
  }),
];
