import type { Significance } from '@helpcommons/shared';
import type { CheckedText } from './post-texts.ts';
import type { Head } from './question-head.ts';

export interface EditPostInput {
  post: string;
  body: string;
  /** The revision the editor started from. */
  baseRevision?: number | undefined;
  reason?: string | undefined;
  significance?: Significance | undefined;
  /** Of a question. */
  title?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** An edit that passed the checks and is not stored yet. */
export interface CheckedEdit {
  text: CheckedText;
  /** Of a question. */
  head: Head | undefined;
  reason: string;
  significance: Significance;
}
