import type { Translate } from './i18n.tsx';
import { withSearch } from './paths.ts';

const lists = { latest: 'LATEST', unanswered: 'UNANSWERED', solved: 'SOLVED', popular: 'POPULAR' } as const;
export type ThreadTab = keyof typeof lists;
const tabs = Object.keys(lists) as ThreadTab[];

export const tabOf = (search: URLSearchParams): ThreadTab => tabs.find((x) => x === search.get('tab')) ?? 'latest';
export const listOf = (search: URLSearchParams) => lists[tabOf(search)];
/** The address of a list's first page; the usual list needs no parameter. */
export const tabPath = (pathname: string, tab: ThreadTab) => withSearch(pathname, new URLSearchParams(), { tab: tab === 'latest' ? undefined : tab });

/** The four lists of threads that home, spaces and tags have. */
export const threadTabs = (t: Translate, pathname: string, search: URLSearchParams) =>
  tabs.map((tab) => ({ href: tabPath(pathname, tab), text: t(`home.${tab}`), current: tabOf(search) === tab }));

/** Head of such a list: later pages of it are not for search engines. */
export const listHead = (pathname: string, search: URLSearchParams) => ({
  canonical: tabPath(pathname, tabOf(search)),
  robots: search.has('after') ? ('noindex' as const) : undefined,
});
