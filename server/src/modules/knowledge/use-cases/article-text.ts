import { LIMITS } from '@helpcommons/shared';
import { Validation } from '../../../platform/errors/validation.ts';

export interface ArticleTextInput {
  title: string;
  problem: string;
  solution: string;
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

/** What somebody wrote, cleaned. @throws InvalidInput with every problem of it */
export function articleText(input: ArticleTextInput): ArticleText {
  const check = new Validation();
  const short = (field: 'environment' | 'product' | 'versionRange') => check.text(field, input[field], { max: 300 });
  const text = {
    title: check.text('title', input.title, { min: 3, max: LIMITS.title.max }),
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
