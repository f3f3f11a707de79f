import { AuthorReviewState, Decision, DecisionState, ReviewSubject, Visibility } from '@helpcommons/shared';
import { isAgainst, isSanction } from './decisions.ts';
import type { DecisionRow } from './records.ts';

/** Whatever holds against somebody; what became of articles is for knowledge managers. */
export const mayAppeal = ({ state, decision, subjectType }: Pick<DecisionRow, 'state' | 'decision' | 'subjectType'>): boolean =>
  state === DecisionState.STANDING && isAgainst(decision) && subjectType !== ReviewSubject.ARTICLE;

/** What a decision means for the author now. @param visibility of the post; undefined where it is about a person */
export function authorState(d: Pick<DecisionRow, 'state' | 'decision'>, visibility: Visibility | undefined): AuthorReviewState {
  if (d.state !== DecisionState.STANDING) return AuthorReviewState.RESTORED;
  if (visibility === undefined) return isSanction(d.decision) ? AuthorReviewState.SANCTIONED : AuthorReviewState.HIDDEN;
  if (visibility === Visibility.HELD) return AuthorReviewState.HELD;
  if (visibility === Visibility.HIDDEN) return AuthorReviewState.HIDDEN;
  return d.decision === Decision.HIDE && visibility !== Visibility.DELETED ? AuthorReviewState.RESTORED : AuthorReviewState.REMOVED;
}
