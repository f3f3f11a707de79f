/** When the answer endpoint answers and when it abstains. Numbers between 0 and 1; a wrong answer costs more than none. */
export const ANSWERING = {
  /** How much of what the question says is said where the search engine found it (`SimilarHit.confidence`). */
  minConfidence: 0.3,
  /** Share of the question's telling words that title, problem or solution have. */
  minCoverage: 0.6,
  /** Geometric mean of the two. */
  minScore: 0.55,
  /** Fewer telling words than this are no question. */
  minWords: 2,
  /** Things that are looked at, best first. */
  candidates: 10,
  /** Near misses that are told when it abstains. */
  near: 3,
} as const;

export type AbstainReason = 'QUESTION_TOO_SHORT' | 'NOTHING_FOUND' | 'NOT_SURE_ENOUGH' | 'NOTHING_VALIDATED';
