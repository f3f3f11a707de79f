import type { OpportunityMarkPageQuery } from './mark.gql.ts';

type Query = OpportunityMarkPageQuery;

/** The post, thread or person that is to be marked, told in one shape. */
export function subjectOf({ post, thread, profile }: Query) {
  if (post) {
    const { title, locale, product } = post.thread;
    return { what: 'post' as const, id: post.id, url: post.url, title, locale, excerpt: post.excerpt, author: post.author.name, product, sales: post.opportunities, can: post.viewerCanMarkOpportunity };
  }
  if (thread) {
    const { id, url, title, locale, excerpt, product, opportunities, viewerCanMarkOpportunity } = thread;
    return { what: 'thread' as const, id, url, title, locale, excerpt, product, sales: opportunities, can: viewerCanMarkOpportunity };
  }
  if (profile) {
    const { id, url, name, opportunities, viewerCanMarkOpportunity } = profile;
    return { what: 'person' as const, id, url, title: name, sales: opportunities, can: viewerCanMarkOpportunity };
  }
  return undefined;
}
