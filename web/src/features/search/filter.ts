import { LIMITS } from '@helpcommons/shared';

/** Values of the address, and what the server calls them. */
export const types = { threads: 'THREAD', answers: 'ANSWER', articles: 'ARTICLE' } as const;
export const states = { open: 'OPEN', answered: 'ANSWERED', solved: 'SOLVED' } as const;
export const sorts = { relevance: 'RELEVANCE', newest: 'NEWEST', votes: 'VOTES' } as const;

/** What narrows a search, by its name in the address. */
export const filters = ['type', 'state', 'space', 'tag', 'locale'] as const;
export type FilterName = (typeof filters)[number];
/** What stays when other words are looked for. */
export const kept = [...filters, 'sort', 'narrow'] as const;

export const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

/** What the address calls it. */
export const wordFor = <T extends Record<string, string>>(words: T, value: T[keyof T]) => keysOf(words).find((key) => words[key] === value)!;

const pick = <T extends Record<string, string>>(words: T, value: string | null): T[keyof T] | null => (value !== null && Object.hasOwn(words, value) ? (words[value] as T[keyof T]) : null);

/** The filter an address asks for; what is none of ours filters nothing. */
export const filterOf = (search: URLSearchParams) => ({
  type: pick(types, search.get('type')),
  state: pick(states, search.get('state')),
  sort: pick(sorts, search.get('sort')),
  space: search.get('space') || null,
  tag: search.get('tag') || null,
  locale: search.get('locale') || null,
});

/** Whether the counts of the filters are looked at. */
export const narrows = (search: URLSearchParams): boolean => search.get('narrow') === '1';

/** What is looked for: no more than can be typed, so that no address makes a page of any size. */
export const queryOf = (search: URLSearchParams): string => (search.get('q') ?? '').slice(0, LIMITS.query.max).toWellFormed();

/** The address with what is looked for. */
export function shortened(search: URLSearchParams): URLSearchParams {
  const short = new URLSearchParams(search);
  for (const name of filters) if ((search.get(name)?.length ?? 0) > LIMITS.query.max) short.delete(name);
  if (search.has('q')) short.set('q', queryOf(search));
  return short;
}
