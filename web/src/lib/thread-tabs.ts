import type { Translate } from './i18n.tsx';
import { withSearch } from './paths.ts';

const tabs = ['latest', 'unanswered', 'solved', 'popular'] as const;
export type ThreadTab = (typeof tabs)[number];

export const tabOf = (search: URLSearchParams): ThreadTab => tabs.find((x) => x === search.get('tab')) ?? 'latest';

/** The four lists of threads that home, spaces and tags have. */
export const threadTabs = (t: Translate, pathname: string, search: URLSearchParams) =>
  tabs.map((tab) => ({
    href: withSearch(pathname, new URLSearchParams(), { tab: tab === 'latest' ? undefined : tab }),
    text: t(`home.${tab}`),
    current: tabOf(search) === tab,
  }));
