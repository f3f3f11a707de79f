import type { ReportPageQuery } from './report.gql.ts';

/** The post, article or person that is to be reported, told in one shape. A thread stands for its question. */
export function subjectOf({ post: asked, thread, article, profile }: ReportPageQuery) {
  const post = asked ?? thread?.question;
  if (post) return { what: 'post' as const, id: post.id, url: post.url, title: post.thread.title, locale: post.thread.locale, excerpt: post.excerpt, author: post.author.name, reasons: post.reportReasons };
  if (article) return { what: 'article' as const, id: article.id, url: article.url, title: article.title, locale: article.locale, reasons: article.reportReasons };
  if (profile) return { what: 'person' as const, id: profile.id, url: profile.url, title: profile.name, reasons: profile.reportReasons };
  return undefined;
}
export type Subject = NonNullable<ReturnType<typeof subjectOf>>;
