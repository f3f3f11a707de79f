import { TrustCriterion } from '@helpcommons/shared';

/** What somebody did, in all and lately. */
export interface TrustFacts {
  daysVisited: number;
  threadsEntered: number;
  postsRead: number;
  minutesRead: number;
  votesGiven: number;
  votesReceived: number;
  threadsAnswered: number;
  recent: {
    daysVisited: number;
    threadsAnswered: number;
    newThreadsViewed: number;
    newPostsRead: number;
    votesReceived: number;
    voters: number;
    upheldReports: number;
  };
}

/** What was written lately that every member may read. */
export interface NewPosts {
  threads: number;
  posts: number;
}

export interface TrustNumbers {
  level1: { threads: number; posts: number; minutes: number };
  level2: { days: number; threads: number; posts: number; minutes: number; votesGiven: number; votesReceived: number; threadsAnswered: number };
  level3: {
    days: number; threadsAnswered: number; threadsPercent: number; threadsMost: number; postsPercent: number; postsMost: number;
    votesReceived: number; voters: number; upheldReports: number; lostBelow: number;
  };
  daysKept: number;
}

export interface Criterion {
  criterion: TrustCriterion;
  have: number;
  need: number;
  /** `need` is the most that is possible. */
  atMost: boolean;
}

/** The highest level that behaviour gives. */
const EARNED = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

const atLeast = (criterion: TrustCriterion, have: number, need: number): Criterion => ({ criterion, have, need, atMost: false });
const share = (percent: number, of: number, most: number) => Math.min(most, Math.ceil((of * percent) / 100));

/** What a level asks for, beside what the ones below ask for. */
export function criteriaOf(level: number, facts: TrustFacts, written: NewPosts, { level1, level2, level3 }: TrustNumbers): Criterion[] {
  const { recent } = facts;
  if (level === 1) {
    return [
      atLeast(TrustCriterion.THREADS_ENTERED, facts.threadsEntered, level1.threads),
      atLeast(TrustCriterion.POSTS_READ, facts.postsRead, level1.posts),
      atLeast(TrustCriterion.MINUTES_READ, facts.minutesRead, level1.minutes),
    ];
  }
  if (level === 2) {
    return [
      atLeast(TrustCriterion.DAYS_VISITED, facts.daysVisited, level2.days),
      atLeast(TrustCriterion.THREADS_ENTERED, facts.threadsEntered, level2.threads),
      atLeast(TrustCriterion.POSTS_READ, facts.postsRead, level2.posts),
      atLeast(TrustCriterion.MINUTES_READ, facts.minutesRead, level2.minutes),
      atLeast(TrustCriterion.VOTES_GIVEN, facts.votesGiven, level2.votesGiven),
      atLeast(TrustCriterion.VOTES_RECEIVED, facts.votesReceived, level2.votesReceived),
      atLeast(TrustCriterion.THREADS_ANSWERED, facts.threadsAnswered, level2.threadsAnswered),
    ];
  }
  if (level !== EARNED) return [];
  return [
    atLeast(TrustCriterion.DAYS_VISITED, recent.daysVisited, level3.days),
    atLeast(TrustCriterion.THREADS_ANSWERED, recent.threadsAnswered, level3.threadsAnswered),
    atLeast(TrustCriterion.NEW_THREADS_VIEWED, recent.newThreadsViewed, share(level3.threadsPercent, written.threads, level3.threadsMost)),
    atLeast(TrustCriterion.NEW_POSTS_READ, recent.newPostsRead, share(level3.postsPercent, written.posts, level3.postsMost)),
    atLeast(TrustCriterion.VOTES_RECEIVED, recent.votesReceived, level3.votesReceived),
    atLeast(TrustCriterion.VOTERS, recent.voters, level3.voters),
    { criterion: TrustCriterion.UPHELD_REPORTS, have: recent.upheldReports, need: level3.upheldReports, atMost: true },
  ];
}

/** `of`: of what is asked for, so much is enough. */
export const isMet = (criteria: readonly Criterion[], of = 1): boolean =>
  criteria.every(({ have, need, atMost }) => (atMost ? have * of <= need : have >= need * of));

/** Levels 1 and 2 stay; 3 is lost when clearly less is done for it, though not soon after it was reached; 4 is not earned. */
export function levelOf({ level, since }: { level: number; since: Date | null }, facts: TrustFacts, written: NewPosts, numbers: TrustNumbers, now: Date): number {
  if (level > EARNED) return level;
  if (level === EARNED) {
    const kept = isMet(criteriaOf(EARNED, facts, written, numbers), numbers.level3.lostBelow) || keptUntil(since, numbers) > now.getTime();
    return kept ? EARNED : EARNED - 1;
  }
  let reached = level;
  while (reached < EARNED && isMet(criteriaOf(reached + 1, facts, written, numbers))) reached++;
  return reached;
}

const keptUntil = (since: Date | null, { daysKept }: TrustNumbers) => (since ? since.getTime() + daysKept * DAY_MS : 0);

/** Until when level 3 is safe; only while it is. */
export function heldUntil({ level, since }: { level: number; since: Date | null }, numbers: TrustNumbers, now: Date): Date | null {
  const until = keptUntil(since, numbers);
  return level === EARNED && until > now.getTime() ? new Date(until) : null;
}
