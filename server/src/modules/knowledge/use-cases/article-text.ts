import { LIMITS, slugify } from '@helpcommons/shared';
import { Validation } from '../../../platform/errors/validation.ts';
import type { Article } from '../data/article.entity.ts';
import { setText } from './article-writer.ts';

export interface ArticleTextInput {
  title: string;
  problem: string;
  solution: string;
  /** These three: left out stays, empty is taken away. */
  environment?: string | null | undefined;
  product?: string | null | undefined;
  versionRange?: string | null | undefined;
  reason?: string | null | undefined;
}

export interface ArticleText {
  title: string;
  problemMarkdown: string;
  solutionMarkdown: string;
  environment: string;
  product: string | null;
  versionRange: string | null;
  reason: string;
}

const TITLE = { min: 3, max: LIMITS.title.max };
const SHORT = { max: 300 };

/** What somebody wrote, cleaned. @throws InvalidInput with every problem of it */
export function articleText(input: ArticleTextInput, now?: Pick<Article, 'environment' | 'product' | 'versionRange'>): ArticleText {
  const check = new Validation();
  const short = (field: 'environment' | 'product' | 'versionRange') => check.text(field, input[field] ?? now?.[field], SHORT);
  const text = {
    title: check.text('title', input.title, TITLE),
    problemMarkdown: check.text('problem', input.problem, { ...LIMITS.body, raw: true }).trim(),
    solutionMarkdown: check.text('solution', input.solution, { ...LIMITS.body, raw: true }).trim(),
    environment: short('environment'),
    product: short('product') || null,
    versionRange: short('versionRange') || null,
    reason: check.text('reason', input.reason, { max: LIMITS.reason.max }),
  };
  check.done();
  return text;
}

export function setArticleText(article: Article, text: ArticleText): void {
  const { title, environment, product, versionRange } = text;
  Object.assign(article, { title, environment, product, versionRange, slug: slugify(title, 'article') });
  setText(article, text);
}
