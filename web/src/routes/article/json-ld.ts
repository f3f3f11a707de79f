import { plainText } from '../../lib/plain-text.ts';
import type { ArticleOfPage } from './article-of-page.ts';

/** Whose answers it is made of; each once. */
export function authorsOf(article: Pick<ArticleOfPage, 'sources'>) {
  const authors = article.sources.filter((s) => s.post.kind === 'ANSWER').map((s) => s.author);
  return [...new Map(authors.map((a) => [a.id, a])).values()];
}

/** Structured data, equal to what the page shows. */
export function articleJsonLd(article: ArticleOfPage, community: string, origin: string): object {
  const absolute = (path: string) => new URL(path, origin).href;
  const publisher = { '@type': 'Organization', name: community, url: origin };
  const authors = authorsOf(article).map((a) => ({ '@type': 'Person', name: a.name, url: absolute(a.url) }));
  const url = absolute(article.url);
  return {
    '@context': 'https://schema.org', '@type': 'TechArticle', headline: article.title, description: article.excerpt, inLanguage: article.locale, url, mainEntityOfPage: url,
    articleBody: plainText(`${article.problemHtml}\n${article.solutionHtml}`), datePublished: article.createdAt, dateModified: article.updatedAt,
    author: authors.length > 0 ? authors : publisher, publisher,
    ...(article.environment && { dependencies: article.environment }),
    ...(article.sources.length > 0 && { isBasedOn: [...new Set(article.sources.map((s) => absolute(s.post.url)))] }),
  };
}
