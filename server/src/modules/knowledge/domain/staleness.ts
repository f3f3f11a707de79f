import type { Significance, Visibility } from '@helpcommons/shared';

/** Why somebody has to look at an article again. Gravest first: the gravest one is the one that is told. */
export const STALE_REASONS = [
  'REPORTED_DANGEROUS', 'REPORTED_OUTDATED', 'SOURCE_HIDDEN', 'SOURCE_DELETED', 'SOURCE_UNACCEPTED', 'SOURCE_EDITED', 'SOURCE_ADDED',
] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** What makes an article stale, and whether machine channels must stop serving it until somebody has looked. */
export interface Doubt {
  reason: StaleReason;
  withdraws: boolean;
}

export interface Freshness {
  staleAt: Date | null;
  staleReason: string | null;
  withdrawnAt: Date | null;
}

/** A post an article comes from, as it is now. */
export interface SourceFacts {
  postId: string;
  isAnswer: boolean;
  accepted: boolean;
  visibility: Visibility;
  /** The immutable revision the article comes from. */
  usedRevision: number;
  /** The most that was changed after that revision. */
  editedSince: Significance | null;
}

const gravity = (reason: string) => STALE_REASONS.indexOf(reason as StaleReason);

/** A doubt is added to what is known; it never makes things look better. */
export function withDoubt(now: Freshness, doubt: Doubt, at: Date): Freshness {
  const graver = now.staleReason === null || gravity(doubt.reason) < gravity(now.staleReason);
  return {
    staleAt: now.staleAt ?? at,
    staleReason: graver ? doubt.reason : now.staleReason,
    withdrawnAt: now.withdrawnAt ?? (doubt.withdraws ? at : null),
  };
}

export const fresh: Freshness = { staleAt: null, staleReason: null, withdrawnAt: null };

/** An edit of a source: a typo is nobody's business, a changed meaning takes the article out of the machine channels. */
export function doubtOfEdit(significance: Significance): Doubt | undefined {
  return significance === 'minor' ? undefined : { reason: 'SOURCE_EDITED', withdraws: significance === 'major' };
}

/** Whoever reads the article need not be able to read a post that is no longer public. */
export function doubtOfVisibility(visibility: Visibility): Doubt | undefined {
  if (visibility === 'public') return undefined;
  return { reason: visibility === 'deleted' ? 'SOURCE_DELETED' : 'SOURCE_HIDDEN', withdraws: true };
}

/** An answer that is not accepted any more: the article stays with machines only while another accepted answer carries it. */
export function doubtOfUnaccept(postId: string, sources: readonly SourceFacts[]): Doubt | undefined {
  if (!sources.some((s) => s.postId === postId && s.isAnswer && !s.accepted)) return undefined;
  return { reason: 'SOURCE_UNACCEPTED', withdraws: !sources.some((s) => s.isAnswer && s.accepted && s.visibility === 'public') };
}

/** What the state of the sources alone gives cause to doubt. */
function doubtsOf(sources: readonly SourceFacts[]): Doubt[] {
  return sources
    .flatMap((s) => [doubtOfVisibility(s.visibility), s.isAnswer ? doubtOfUnaccept(s.postId, sources) : undefined, s.editedSince ? doubtOfEdit(s.editedSince) : undefined])
    .filter((d) => d !== undefined);
}

/** The article was made anew from its sources: only what people reported, and what is wrong with the sources now, is left. */
export function afterRebuild(now: Freshness, sources: readonly SourceFacts[], at: Date): Freshness {
  if (now.staleReason?.startsWith('REPORTED_')) return now;
  return doubtsOf(sources).reduce((state, doubt) => withDoubt(state, doubt, now.staleAt ?? at), fresh);
}

const OVER_WHEN_BACK: readonly (string | null)[] = ['SOURCE_UNACCEPTED', 'SOURCE_HIDDEN', 'SOURCE_DELETED'] satisfies StaleReason[];

/** A source came back (accepted again, shown again): what its absence had made doubtful is over, what needs somebody who looks is not. */
export const afterReturn = (now: Freshness, sources: readonly SourceFacts[], at: Date): Freshness =>
  OVER_WHEN_BACK.includes(now.staleReason) ? afterRebuild(now, sources, at) : now;
