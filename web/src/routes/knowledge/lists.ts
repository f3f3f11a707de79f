import type { ArticleFilter } from '../../generated/gql-types.ts';

/** The lists of the desk, by the `list` of the address. */
export const lists = {
  all: {},
  stale: { stale: true },
  unchecked: { confidence: 'NOT_VALIDATED' },
  unwritten: { confidence: 'WORK_IN_PROGRESS' },
  due: { due: true },
  archived: { confidence: 'ARCHIVED' },
} as const satisfies Record<string, ArticleFilter>;

export type DeskList = keyof typeof lists;
export const listNames = Object.keys(lists) as DeskList[];
export const listOf = (search: URLSearchParams): DeskList => listNames.find((name) => name === search.get('list')) ?? 'all';
