import type { ArticleAudience, Confidence } from '@helpcommons/shared';

/** An article as it is stored and read. */
export interface ArticleRecord {
  id: string;
  spaceId: string;
  threadId: string | null;
  title: string;
  slug: string;
  locale: string;
  confidence: Confidence;
  audience: ArticleAudience;
  ownerId: string | null;
  product: string | null;
  versionRange: string | null;
  environment: string;
  problemMarkdown: string;
  problemHtml: string;
  solutionMarkdown: string;
  solutionHtml: string;
  rendererVersion: number;
  excerpt: string;
  revision: number;
  staleAt: Date | null;
  staleReason: string | null;
  withdrawnAt: Date | null;
  reviewDueAt: Date;
  validatedAt: Date | null;
  validatedById: string | null;
  helpfulCount: number;
  unhelpfulCount: number;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** One page of history; `editorId` is null where a machine made it. */
export interface RevisionRecord {
  number: number;
  title: string;
  problemMarkdown: string;
  solutionMarkdown: string;
  environment: string;
  editorId: string | null;
  createdAt: Date;
  reason: string;
}

/** A post an article comes from, in the immutable revision it comes from. */
export interface SourceRecord {
  articleId: string;
  postId: string;
  threadId: string;
  authorId: string;
  revision: number;
  current: boolean;
  isAnswer: boolean;
}

export interface ArticleListFilter {
  spaceIds?: readonly string[] | undefined;
  locale?: string | undefined;
  confidence?: Confidence | undefined;
  stale?: boolean | undefined;
  due?: boolean | undefined;
  query?: string | undefined;
  /** Everything that is not archived, stale ones first; else what is published, newest change first. */
  desk?: boolean | undefined;
}

/** Which of the articles that machine channels may serve. */
export interface ServableFilter {
  ids?: readonly string[];
  threadIds?: readonly string[];
  spaceIds?: readonly string[];
  locale?: string;
  allowNotValidated?: boolean;
}
