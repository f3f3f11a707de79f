/** How the answer endpoint looks at what was found. When it is sure: `domain/certainty.ts`, with the numbers of `domain/calibrated.ts`. */
export const ANSWERING = {
  /** Fewer telling words than this are no question. */
  minWords: 2,
  /** Things that are looked at, best first. */
  candidates: 10,
  /** Near misses that are told when it abstains. */
  near: 3,
} as const;

export type AbstainReason = 'QUESTION_TOO_SHORT' | 'NOTHING_FOUND' | 'NOT_SURE_ENOUGH' | 'NOTHING_VALIDATED';
