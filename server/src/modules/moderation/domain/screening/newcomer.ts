/** What is known of a newcomer who posts, beyond the text. */
export interface NewcomerFacts {
  /** Earlier posts with links that everybody may read. */
  publishedWithLinks: number;
  /** Another post with the same words. */
  sameTextAs: string | null;
  /** Since the draft was begun, and how long it was then; null without a draft. */
  draftSeconds: number | null;
  draftLength: number;
}

/** Sign of somebody whom nobody here knows yet. */
export const isNewcomer = (author: { trustLevel: number; grants: readonly unknown[] }): boolean => author.trustLevel === 0 && author.grants.length === 0;

/**
 * Characters a second since the draft was begun, or undefined where nothing can be said: without a draft, or of a short text. What the
 * draft held at the start may have been typed before it was saved, or pasted, so it does not count.
 */
export function typingSpeed(length: number, { draftSeconds, draftLength }: NewcomerFacts, atLeast: number): number | undefined {
  const typed = length - draftLength;
  if (draftSeconds === null || typed < atLeast) return undefined;
  return typed / Math.max(draftSeconds, 1);
}
