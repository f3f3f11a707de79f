import { LIMITS } from '@helpcommons/shared';

/** "Smart Plug_2 " is smart-plug-2; what is left of a name without a letter or digit is empty. */
export function normaliseTag(name: string): string {
  const tag = name.toWellFormed().normalize('NFC').trim().toLowerCase().replace(/[\s_]+/g, '-').replace(/[^\p{L}\p{N}+#.-]/gu, '').replace(/-{2,}/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return /[\p{L}\p{N}]/u.test(tag) ? tag : '';
}

export interface TagsVerdict {
  tags: string[];
  problem?: { code: 'TOO_MANY' | 'TOO_LONG' | 'INVALID'; message: string };
}

/** Normalised, without repeats, in the order given. */
export function judgeTags(given: readonly string[]): TagsVerdict {
  const named = given.filter((name) => name.trim() !== '').slice(0, 50);
  const tags = [...new Set(named.map((name) => normaliseTag(name.slice(0, 200))))];
  if (tags.includes('')) return { tags, problem: { code: 'INVALID', message: 'a tag needs a letter or a digit' } };
  if (tags.length > LIMITS.tags.max) return { tags, problem: { code: 'TOO_MANY', message: `at most ${LIMITS.tags.max} tags are possible` } };
  if (tags.some((t) => t.length > LIMITS.tag.max)) return { tags, problem: { code: 'TOO_LONG', message: `a tag has at most ${LIMITS.tag.max} characters` } };
  return { tags };
}
