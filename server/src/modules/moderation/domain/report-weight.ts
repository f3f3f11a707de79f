import { ReportReason } from '@helpcommons/shared';

export interface Reporter {
  isStaff: boolean;
  trustLevel: number;
  /** Of the reports that somebody decided. */
  upheld: number;
  dismissed: number;
}

/**
 * From `from` decided reports on, who was mostly right counts for more and who was mostly wrong for less: −1 where none was upheld,
 * 0 at a quarter, +1 at half, +3 where all were.
 */
export function accuracyBonus({ upheld, dismissed }: Pick<Reporter, 'upheld' | 'dismissed'>, from: number): number {
  const decided = upheld + dismissed;
  return decided < Math.max(1, from) ? 0 : Math.round((4 * upheld) / decided) - 1;
}

/** How much a report counts for. Guests count for nothing: anybody can be eight of them. */
export function reportWeight(reporter: Reporter | undefined, s: { staffWeight: number; accuracyFrom: number }): number {
  if (!reporter) return 0;
  return Math.max(0, (reporter.isStaff ? s.staffWeight : 1 + reporter.trustLevel) + accuracyBonus(reporter, s.accuracyFrom));
}

export interface ReportedPost {
  authorIsStaff: boolean;
  authorTrust: number;
}
export interface Weighing {
  /** One number a person, the largest of their open reports. */
  weight: number;
  byStaff: boolean;
}

/** Whether what was reported so far hides the post until somebody has looked. What staff wrote only staff can hide. */
export function hidesAt(open: readonly Weighing[], { authorIsStaff }: ReportedPost, hideWeight: number): boolean {
  const counted = authorIsStaff ? open.filter((r) => r.byStaff) : open;
  return counted.reduce((sum, r) => sum + r.weight, 0) >= hideWeight;
}

/** Somebody with experience says that a newcomer's post is spam: no need to wait for others. */
export function hidesAlone(reason: ReportReason, reporter: Reporter | undefined, post: ReportedPost, trustFrom: number): boolean {
  return reason === ReportReason.SPAM && reporter !== undefined && reporter.trustLevel >= trustFrom && post.authorTrust === 0 && !post.authorIsStaff;
}

/** What most said; the first of those that were said equally often. */
export function mainReason(reasons: readonly ReportReason[]): ReportReason | null {
  const counts = Map.groupBy(reasons, (r) => r);
  return [...counts.keys()].reduce<ReportReason | null>((best, r) => (best === null || counts.get(r)!.length > counts.get(best)!.length ? r : best), null);
}
