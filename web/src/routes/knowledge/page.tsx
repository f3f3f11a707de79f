import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DeskTable } from './desk-table.tsx';
import type { KnowledgePageQuery } from './knowledge.gql.ts';
import { type DeskList, listNames, listOf } from './lists.ts';

export function KnowledgePage({ data, pathname, search }: PageProps<KnowledgePageQuery>) {
  const t = useT();
  const current = listOf(search);
  const { nodes, pageInfo, totalCount } = data.articles;
  const counts: Partial<Record<DeskList, number>> = {
    stale: data.stale.totalCount, unchecked: data.unchecked.totalCount, unwritten: data.unwritten.totalCount, due: data.due.totalCount,
  };
  const tabs = listNames.map((name) => ({
    href: withSearch(pathname, search, { list: name === 'all' ? undefined : name, after: undefined }),
    text: counts[name] === undefined ? t(`knowledge.list.${name}`) : t('knowledge.counted', { text: t(`knowledge.list.${name}`), count: counts[name] }),
    current: name === current,
  }));
  return (
    <Frame>
      <h1>{t('knowledge.title')}</h1>
      <p className="lead">{t('knowledge.lead')}</p>
      <Filter list={current} query={search.get('q') ?? ''} action={pathname} />
      <Tabs label={t('knowledge.lists')} tabs={tabs} />
      <p className="quiet" role="status">{t('knowledge.found', { count: totalCount })}</p>
      {nodes.length > 0 ? <DeskTable articles={nodes} /> : <Empty>{t('knowledge.empty')}</Empty>}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

/** A search of its own: it also looks into what is not published. */
function Filter({ list, query, action }: { list: DeskList; query: string; action: string }) {
  const t = useT();
  return (
    <form action={action} role="search" aria-label={t('knowledge.filter')} className="row filter wide">
      {list !== 'all' && <input type="hidden" name="list" value={list} />}
      <div className="field"><label htmlFor="desk-q">{t('knowledge.filter')}</label><input id="desk-q" type="search" name="q" defaultValue={query} maxLength={300} /></div>
      <button>{t('knowledge.show')}</button>
    </form>
  );
}
