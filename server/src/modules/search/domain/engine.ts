import type { Audience, SearchType, ThreadState } from '@helpcommons/shared';
import type { Synonyms } from './synonyms.ts';

/** What is indexed: one thread, one answer or one article. */
export interface SearchDoc {
  /** Of the thread, the post or the article. */
  id: string;
  type: SearchType;
  /** Of an article: the thread it came from. */
  threadId: string | null;
  spaceId: string;
  /** Beyond the right to read the space. */
  audience: Audience;
  /** null: not a thread, and no answer of one */
  state: ThreadState | null;
  /** BCP 47, as the thread has it; decides how words are stemmed. */
  locale: string;
  /** Of an answer: the title of its thread, shown but not searched. */
  title: string;
  /** Plain text; snippets come from it. */
  body: string;
  /** Plain text that is searched, with little weight, and never shown: the answers of a thread. */
  more: string;
  tags: string[];
  votes: number;
  answerCount: number;
  /** A validated article or an accepted answer. */
  validated: boolean;
  url: string;
  createdAt: Date;
  /** Of the row it was made from. An older version never replaces a newer one. */
  version: number;
}

/** What must not be found any more. */
export interface Gone {
  id: string;
  type: SearchType;
  /** Of the row that says so; without one it goes whatever there is. */
  version?: number;
}

/** A document as it is indexed. */
export interface IndexedVersion {
  id: string;
  version: number;
}

/** What the reader may see. */
export interface SearchScope {
  /** Ids of the spaces the reader may read. */
  spaces: readonly string[];
  audiences: readonly Audience[];
}

export interface SearchFilter {
  /** Ids; narrows the scope. */
  spaces?: readonly string[];
  /** Names of tags, all of which it has. */
  tags?: readonly string[];
  /** One of these. */
  states?: readonly ThreadState[];
  /** Of documents; one of these. */
  ids?: readonly string[];
  type?: SearchType;
  /** `pt` finds pt, pt-BR and pt-PT; `pt-BR` finds pt-BR and pt. */
  locale?: string;
}

export type SearchSort = 'relevance' | 'newest' | 'votes';

export interface SearchRequest {
  /** As typed. Quotes and `-word` mean what people expect; nothing in it is an error. Empty: everything that passes the filter. */
  query: string;
  scope: SearchScope;
  filter: SearchFilter;
  sort: SearchSort;
  /** 1 … 100 */
  first: number;
  /** `next` of the page before. */
  after?: string;
  /** Things in this language come first where relevance is close. */
  preferLocale?: string;
  /** Other words that count as those of the query. */
  synonyms?: Synonyms;
}

/** A document as a list shows it. In `…Html` marked words stand in <mark>; everything else is escaped. */
export interface SearchHit extends Omit<SearchDoc, 'body' | 'more' | 'audience' | 'version'> {
  titleHtml: string;
  snippetHtml: string;
  /** Comparable within one answer only. */
  score: number;
}

export interface SearchResults {
  hits: SearchHit[];
  /** For `after`; null on the last page. Relevance ends after 200 hits. */
  next: string | null;
  /** The query with its slips corrected, when that would find more. */
  didYouMean: string | null;
  /** The engine of choice is out of reach and another one answered. */
  degraded: boolean;
}

export interface SimilarRequest {
  title: string;
  /** Plain text. */
  body?: string;
  scope: SearchScope;
  filter: SearchFilter;
  /** 1 … 100 */
  first: number;
  /** A thread that is not to be found, nor what was made of it: the one that is asked about. */
  except?: string;
}

export interface SimilarHit extends SearchHit {
  /** score ÷ the score of the asked text against itself: 0 … 1, comparable between questions. */
  confidence: number;
}

/**
 * The search port. Engines decide how; what is asked of them is in `server/test/search-engine.contract.ts`. An engine throws only when it is out of reach.
 */
export abstract class SearchEngine {
  /** Adds or replaces. Afterwards (PostgreSQL: at commit; others: within a second) the documents are found. */
  abstract index(docs: readonly SearchDoc[]): Promise<void>;
  /** Unknown ids are fine. */
  abstract remove(ids: readonly string[]): Promise<void>;
  /** Everything. */
  abstract clear(): Promise<void>;
  /** After a bulk load: whatever makes the first searches as fast as later ones. */
  abstract tidy(): Promise<void>;
  abstract search(request: SearchRequest): Promise<SearchResults>;
  /** Threads and articles about the same; solved ones first where relevance is close. */
  abstract similar(request: SimilarRequest): Promise<SimilarHit[]>;
  /** Those of the ids that can be found in this scope. */
  abstract among(ids: readonly string[], scope: SearchScope): Promise<string[]>;
  abstract count(): Promise<number>;
  /** Documents after an id, in byte order of the ids: for comparing with the source. */
  abstract versions(after: string, limit: number): Promise<IndexedVersion[]>;

  async ids(after: string, limit: number): Promise<string[]> {
    return (await this.versions(after, limit)).map((d) => d.id);
  }
}
