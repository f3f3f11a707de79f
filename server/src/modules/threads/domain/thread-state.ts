import { ThreadState } from '@helpcommons/shared';

/** What the readable answers of a thread add up to. */
export interface AnswerFacts {
  answers: number;
  /** By anybody but the asker. */
  byOthers: number;
  accepted: number;
  /** The accepted answer that was accepted first. */
  first: { id: string; acceptedAt: Date } | null;
}

export interface Settled {
  state: ThreadState;
  answerCount: number;
  acceptedCount: number;
  /** Shown on top and in structured data. */
  solutionId: string | null;
  solvedAt: Date | null;
}

/** open → answered (somebody else answered) → solved. Always from what there is, never from what was: so concurrent changes end in one state. */
export function settle({ answers, byOthers, accepted, first }: AnswerFacts): Settled {
  const counts = { answerCount: answers, acceptedCount: accepted };
  if (first) return { ...counts, state: ThreadState.SOLVED, solutionId: first.id, solvedAt: first.acceptedAt };
  return { ...counts, state: byOthers > 0 ? ThreadState.ANSWERED : ThreadState.OPEN, solutionId: null, solvedAt: null };
}

/** The same after one more answer, from what the thread says of itself. */
export function settleOneMore(t: Settled, byOther: boolean): Settled {
  if (t.state === ThreadState.SOLVED) return { ...t, answerCount: t.answerCount + 1 };
  return { ...t, answerCount: t.answerCount + 1, state: byOther ? ThreadState.ANSWERED : t.state };
}
