import { ReputationKind } from '@helpcommons/shared';

/** What counts towards the most that votes give a day. */
export const VOTES: readonly ReputationKind[] = [ReputationKind.VOTE_UP, ReputationKind.VOTE_DOWN, ReputationKind.VOTING_DOWN];

/** What follows from a post as it stands; everything else is recorded by who decides it. */
export const OF_POST: readonly ReputationKind[] = [...VOTES, ReputationKind.ACCEPTED, ReputationKind.ACCEPTING];

export interface LedgerEntry {
  kind: ReputationKind;
  points: number;
  at: Date;
}

/** What somebody starts with and never falls below. */
export const LEAST = 1;

/**
 * What a ledger adds up to, its entries in the order of their time: what votes gave on a day (UTC) stays at the cap once it is reached,
 * and nobody loses what they do not have. `data/reputation.sql.ts` says the same in SQL.
 */
export function reputationOf(entries: readonly LedgerEntry[], votesPerDay: number): number {
  let reputation = LEAST;
  let day = '';
  let fromVotes = 0;
  for (const { kind, points, at } of entries) {
    let counts = points;
    if (VOTES.includes(kind)) {
      const today = at.toISOString().slice(0, 10);
      if (today !== day) [day, fromVotes] = [today, 0];
      counts = Math.min(points, votesPerDay - fromVotes);
      fromVotes += counts;
    }
    reputation = Math.max(LEAST, reputation + counts);
  }
  return reputation;
}
