import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { ThreadRowsFragment } from '../../lib/thread-row.gql.ts';
import { threadTabs } from '../../lib/thread-tabs.ts';
import { MorePager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ThreadList } from '../../ui/thread-row.tsx';

interface Props { threads: ThreadRowsFragment; pathname: string; search: URLSearchParams; empty: ReactNode }

/** The four lists of threads with their pager: on home, spaces and tags. */
export function ThreadPageList({ threads, pathname, search, empty }: Props) {
  const t = useT();
  const { nodes, pageInfo } = threads;
  return (
    <>
      <Tabs label={t('home.lists')} tabs={threadTabs(t, pathname, search)} />
      <ThreadList threads={nodes} empty={empty} />
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </>
  );
}
