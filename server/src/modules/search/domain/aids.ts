import type { SearchDoc, SearchFilter, SearchScope } from './engine.ts';
import type { Synonyms } from './synonyms.ts';

export interface Counted {
  value: string;
  count: number;
}

/** How many of the things that are found are of which kind, most first. Of its own choice each list knows nothing, so that another one can be made. */
export interface Counts {
  types: Counted[];
  states: Counted[];
  /** Ids. */
  spaces: Counted[];
  tags: Counted[];
  /** `pt` counts every Portuguese. */
  languages: Counted[];
  /** False: there are more, which were not counted. */
  complete: boolean;
}

export interface CountRequest {
  /** As of a search. */
  query: string;
  scope: SearchScope;
  /** Always holds. */
  fixed: SearchFilter;
  /** Type, states, spaces and locale of it do not narrow the list of their own kind. */
  chosen: SearchFilter;
  synonyms?: Synonyms;
}

export interface CompletionRequest {
  /** As far as it is typed. */
  typed: string;
  scope: SearchScope;
  /** 1 … 20 */
  first: number;
  /** Things in this language come first where they fit as well. */
  preferLocale?: string;
}

export type Completion = Pick<SearchDoc, 'id' | 'type' | 'title' | 'url' | 'state' | 'validated' | 'locale'>;

export const NO_COUNTS: Counts = { types: [], states: [], spaces: [], tags: [], languages: [], complete: true };

/** What is shown beside what a search finds. Like the engine it belongs to, it throws only when it is out of reach. */
export abstract class SearchAids {
  abstract counts(request: CountRequest): Promise<Counts>;
  /** Threads and articles whose titles have these words, the last of them maybe unfinished. Quick enough for every letter that is typed. */
  abstract complete(request: CompletionRequest): Promise<Completion[]>;
}

/** Tags that are offered. */
export const MOST_TAGS = 12;

type Dimension = 'type' | 'states' | 'spaces' | 'locale';

/** What was chosen, but for one kind of choice. */
export function allBut({ type, states, spaces, locale }: SearchFilter, but?: Dimension): SearchFilter {
  return { ...(type && but !== 'type' && { type }), ...(states && but !== 'states' && { states }), ...(spaces && but !== 'spaces' && { spaces }), ...(locale && but !== 'locale' && { locale }) };
}

/** What holds in every list: tags add up. */
export const always = ({ fixed, chosen }: CountRequest): SearchFilter => ({ ...fixed, ...((fixed.tags ?? chosen.tags) && { tags: [...(fixed.tags ?? []), ...(chosen.tags ?? [])] }), ...(chosen.ids && { ids: chosen.ids }) });
