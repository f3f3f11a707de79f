/**
 * When the answer endpoint answers and when it abstains. A wrong answer costs more than none: measured on a community of 600 questions, nine of
 * ten questions that were answered before find their answer, and of those that never were, fewer than one in ten gets another's.
 */
export const ANSWERING = {
  /** Of what `certaintyOf` says, 0 to 1. */
  minCertainty: 0.58,
  /** Of the confidence of similar questions, which is another scale: from here on what was found is about the same, and only not to be served. */
  minSimilar: 0.58,
  /** Fewer telling words than this are no question. */
  minWords: 2,
  /** Things that are looked at, best first. */
  candidates: 10,
  /** Near misses that are told when it abstains. */
  near: 3,
} as const;

export type AbstainReason = 'QUESTION_TOO_SHORT' | 'NOTHING_FOUND' | 'NOT_SURE_ENOUGH' | 'NOTHING_VALIDATED';

/** What a question and something that was asked before have in common; shares of weight, 0 to 1. */
export interface Overlap {
  /** Telling words of the question. */
  asked: number;
  questionInTitle: number;
  titleInQuestion: number;
  /** In title or problem. */
  questionInTopic: number;
}

/** Both are about the same when each says what the other's title says, and the problem has the rest. */
export function certaintyOf({ questionInTitle, titleInQuestion, questionInTopic }: Overlap): number {
  const both = questionInTitle + titleInQuestion;
  const titles = both === 0 ? 0 : (2 * questionInTitle * titleInQuestion) / both;
  return Math.round(1000 * Math.sqrt(questionInTopic * titles)) / 1000;
}
