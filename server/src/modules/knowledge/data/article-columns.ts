import type { ArticleRecord } from '../domain/article.ts';

const COLUMNS = [
  'id', 'spaceId', 'threadId', 'title', 'slug', 'locale', 'confidence', 'audience', 'ownerId', 'product', 'versionRange', 'environment',
  'problemMarkdown', 'problemHtml', 'solutionMarkdown', 'solutionHtml', 'rendererVersion', 'excerpt', 'revision', 'staleAt', 'staleReason',
  'withdrawnAt', 'reviewDueAt', 'validatedAt', 'validatedById', 'helpfulCount', 'unhelpfulCount', 'createdAt', 'updatedAt', 'version',
] as const satisfies readonly (keyof ArticleRecord)[];

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The select list of an ArticleRecord from `article a`. */
export const ARTICLE_COLUMNS = COLUMNS.map((c) => `a.${snake(c)} as "${c}"`).join(', ');
