import type { CloseReason, PostKind, Significance, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import type { SuggestionState } from './suggestion-state.ts';

export interface TagView {
  id: string;
  name: string;
  wikiHtml: string;
}

/** Answers of another thread are here, some went elsewhere, or it came from another space. */
export interface ThreadNotice {
  kind: 'move' | 'merge' | 'split' | 'split_off';
  at: string;
  otherId: string | null;
}

/** A thread as readers get it: only ever one that the asker may see. */
export interface ThreadView {
  id: string;
  kind: ThreadKind;
  spaceId: string;
  title: string;
  slug: string;
  locale: string;
  state: ThreadState;
  visibility: Visibility;
  authorId: string;
  product: string | null;
  productVersion: string | null;
  createdAt: Date;
  updatedAt: Date;
  lastActivityAt: Date;
  solvedAt: Date | null;
  lockedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  closeNote: string | null;
  pinnedAt: Date | null;
  duplicateOfId: string | null;
  followUpOfId: string | null;
  answerCount: number;
  acceptedCount: number;
  votes: number;
  alsoMeCount: number;
  viewCount: number;
  popularity: number;
  solutionId: string | null;
  excerpt: string;
  takenById: string | null;
  takenUntil: Date | null;
  sourceUrl: string | null;
  /** By name. */
  tags: TagView[];
  /** Where the thread was read by itself. */
  followerCount?: number;
  notices?: ThreadNotice[] | null;
  version: number;
}

/** A post as readers get it: only ever one that the asker may see. */
export interface PostView {
  id: string;
  threadId: string;
  threadSlug: string;
  kind: PostKind;
  parentId: string | null;
  authorId: string;
  markdown: string;
  /** As stored; may be older than the renderer. Readers take `ThreadReader.html`. */
  html: string;
  rendererVersion: number;
  excerpt: string;
  revision: number;
  visibility: Visibility;
  createdAt: Date;
  editedAt: Date | null;
  deletedBy: string | null;
  upCount: number;
  downCount: number;
  workedCount: number;
  failedCount: number;
  acceptedAt: Date | null;
  acceptedById: string | null;
  rejectedAt: Date | null;
  rejectedReason: string | null;
  official: boolean;
  version: number;
  /** The page of its thread's answers that shows it, where that is known. */
  page?: number;
  /** What was read together with it. */
  comments?: readonly PostView[];
}

export interface RevisionView {
  postId: string;
  number: number;
  title: string | null;
  tags: string[];
  markdown: string;
  editorId: string;
  createdAt: Date;
  reason: string;
  significance: Significance;
}

/** A suggested edit. */
export interface SuggestionView {
  id: string;
  postId: string;
  editorId: string;
  baseRevision: number;
  markdown: string;
  /** Of a question. */
  title: string | null;
  tags: string[] | null;
  reason: string;
  significance: Significance;
  /** Which rule holds it; '' where it waits because its editor may only suggest. */
  rule: string;
  state: SuggestionState;
  createdAt: Date;
  settledAt: Date | null;
  settledById: string | null;
  settledReason: string;
  /** The revision it changes. */
  baseMarkdown: string;
  baseTitle: string | null;
}

export interface DraftView {
  key: string;
  payload: Record<string, unknown>;
  updatedAt: Date;
}

export interface AnswerPageView {
  nodes: PostView[];
  page: number;
  pageCount: number;
  totalCount: number;
}
