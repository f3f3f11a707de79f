import { Confidence } from '@helpcommons/shared';
import { saysSomething } from './content.ts';

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

/** What says nothing is still offered, so that a knowledge manager can write what solved it, but as work in progress, which only staff sees. */
export const confidenceOfPromoted = (solutionText: string): Confidence => (saysSomething(solutionText) ? Confidence.NOT_VALIDATED : Confidence.WORK_IN_PROGRESS);

/** Why a machine made a revision. What nobody else revised is still nothing but its sources. */
export const MACHINE_REASONS = ['PROMOTED', 'SOURCE_ADDED', 'SOURCE_ACCEPTED_AGAIN'] as const;
export type MachineReason = (typeof MACHINE_REASONS)[number];
