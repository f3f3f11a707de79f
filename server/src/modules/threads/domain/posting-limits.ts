/** What somebody posted lately, whatever became of it. */
export interface RecentPosts {
  threadsToday: number;
  answersToday: number;
  secondsSinceLast: number | null;
  sameText: boolean;
}

export interface NewAccountLimits {
  threadsPerDay: number;
  answersPerDay: number;
  links: number;
  mentions: number;
  secondsBetween: number;
}

export type Haste = 'DUPLICATE_TEXT' | 'TOO_FAST' | 'TOO_MANY_TODAY';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Limits hold on the first day of trust level 0; who was given a role is known. */
export function isOnFirstDay(author: { trustLevel: number; since?: Date | undefined; grants: readonly unknown[] }, now: Date): boolean {
  return author.trustLevel === 0 && author.grants.length === 0 && author.since !== undefined && now.getTime() - author.since.getTime() < DAY_MS;
}

/** Why this post has to wait, or undefined. `limits` only for those they hold for. */
export function hasteOf(kind: 'question' | 'answer' | 'comment', recent: RecentPosts, limits: NewAccountLimits | undefined): Haste | undefined {
  if (recent.sameText) return 'DUPLICATE_TEXT';
  if (!limits) return undefined;
  if (recent.secondsSinceLast !== null && recent.secondsSinceLast < limits.secondsBetween) return 'TOO_FAST';
  if (kind === 'question' && recent.threadsToday >= limits.threadsPerDay) return 'TOO_MANY_TODAY';
  if (kind === 'answer' && recent.answersToday >= limits.answersPerDay) return 'TOO_MANY_TODAY';
  return undefined;
}
