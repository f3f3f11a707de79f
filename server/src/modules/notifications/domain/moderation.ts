import { type AppealState, NotificationKind, SanctionKind, Visibility } from '@helpcommons/shared';

/** What the author of a post is told when something was decided of it; nothing where it was in view all the time, for that would tell of reports. */
export function kindOfDecision(visibility: Visibility | null): NotificationKind | undefined {
  if (visibility === null) return undefined;
  if (visibility === Visibility.HELD) return NotificationKind.POST_HELD;
  if (visibility === Visibility.HIDDEN) return NotificationKind.POST_HIDDEN;
  return visibility === Visibility.DELETED ? NotificationKind.POST_REMOVED : NotificationKind.POST_SHOWN;
}

/** `moot`: there is nothing left to decide. */
export function kindOfAppeal(state: AppealState): NotificationKind | undefined {
  if (state === 'reversed') return NotificationKind.APPEAL_GRANTED;
  return state === 'upheld' ? NotificationKind.APPEAL_REFUSED : undefined;
}

/** Who is suspended does not get here; the mail tells. */
export function kindOfSanction(kind: SanctionKind): NotificationKind | undefined {
  if (kind === SanctionKind.WARNING) return NotificationKind.WARNED;
  return kind === SanctionKind.SILENCE ? NotificationKind.SILENCED : undefined;
}

/** About what moderation did with something of one's own: it leads to one's reviews, and stays when the post is gone. */
const OF_REVIEW: readonly NotificationKind[] = [
  NotificationKind.POST_HELD, NotificationKind.POST_HIDDEN, NotificationKind.POST_REMOVED, NotificationKind.POST_SHOWN, NotificationKind.APPEAL_GRANTED, NotificationKind.APPEAL_REFUSED,
  NotificationKind.WARNED, NotificationKind.SILENCED,
];
export const isOfReview = (kind: NotificationKind): boolean => OF_REVIEW.includes(kind);
export const REVIEW_KINDS: readonly string[] = OF_REVIEW;
