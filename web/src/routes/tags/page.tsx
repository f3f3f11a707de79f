import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { TagsPageQuery } from './tags.gql.ts';

export function TagsPage({ data, pathname, search }: PageProps<TagsPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.tags;
  return (
    <Frame>
      <div className="wide stack">
        <h1>{t('tags.title')}</h1>
        <SearchField action={pathname} value={search.get('q') ?? undefined} label={t('tags.filter')} id="tags-q" />
        {nodes.length === 0
          ? <Empty action={search.has('q') ? <a href={pathname}>{t('tags.all')}</a> : undefined}>{t('tags.none')}</Empty>
          : <ul className="grid">{nodes.map((tag) => <li key={tag.id} className="tags"><a href={tag.url} rel="tag">{tag.name}</a> <span className="quiet">{t('home.threadsN', { count: tag.threadCount })}</span></li>)}</ul>}
        <MorePager
          first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
          more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
        />
      </div>
    </Frame>
  );
}
