import { Confidence } from '@helpcommons/shared';

/** An accepted answer in the revision that was accepted. */
export interface AcceptedAnswer {
  postId: string;
  revision: number;
  markdown: string;
}

/** Between two solutions of one thread; says nothing in any language. */
const SEPARATOR = '\n\n---\n\n';

/** The answers in the order in which they were accepted. */
export const solutionOf = (answers: readonly AcceptedAnswer[]): string => answers.map((a) => a.markdown.trim()).join(SEPARATOR);

export const environmentOf = (product: string | null, version: string | null): string => [product, version].filter(Boolean).join(' ');

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * "Thanks, solved" is a fine reply and no article. It is still offered, so that a knowledge manager can write what solved it,
 * but as work in progress, which only staff sees. Fewer than four words cannot say what to do.
 */
export function confidenceOfPromoted(solutionText: string): Confidence {
  let count = 0;
  for (const { isWordLike } of words.segment(solutionText)) if (isWordLike && ++count === 4) return Confidence.NOT_VALIDATED;
  return Confidence.WORK_IN_PROGRESS;
}

/** Why a machine made a revision. What nobody else revised is still nothing but its sources. */
export const MACHINE_REASONS = ['PROMOTED', 'SOURCE_ADDED', 'SOURCE_ACCEPTED_AGAIN'] as const;
export type MachineReason = (typeof MACHINE_REASONS)[number];
