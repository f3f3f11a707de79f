import type { PostKind } from '@helpcommons/shared';
import type { Member } from '../../../../platform/access/actor.ts';

/** A text on its way in. */
export interface Candidate {
  /** Of an edit: the post that there is. */
  postId: string;
  isEdit: boolean;
  kind: PostKind;
  author: Member;
  spaceId: string;
  /** Of the thread. */
  locale: string;
  /** Of a question; '' for others. */
  title: string;
  /** As it is read, without marks. */
  text: string;
  /** What it links to or shows outside the community; of an edit what it did not before. */
  links: readonly string[];
  /** Characters as they were written. */
  length: number;
  textHash: string;
  draftKey: string;
}

/** Which rule wants a person to look first, and what it found (a word, a score). */
export interface Held {
  rule: string;
  detail: string;
}

/** Decides whether a post may be published without anybody looking. Bound by whoever keeps the rules. */
export abstract class PostScreening {
  /** Inside the transaction that stores the post. Undefined: nothing against it. */
  abstract screen(candidate: Candidate): Promise<Held | undefined>;
}
