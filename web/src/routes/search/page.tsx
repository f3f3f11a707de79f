import { SearchForm } from '../../features/search/search-form.tsx';
import { SearchResult } from '../../features/search/search-result.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import type { SearchPageQuery } from './search.gql.ts';

export function SearchPage({ data, pathname, search }: PageProps<SearchPageQuery>) {
  const t = useT();
  const { hits, didYouMean, pageInfo } = data.search;
  const query = search.get('q') ?? '';
  return (
    <Frame>
      <h1 dir="auto">{query ? t('search.titleFor', { query }) : t('search.title')}</h1>
      {/* A new form for each address, so that its fields show what was asked for. */}
      <SearchForm key={search.toString()} search={search} spaces={data.spaces} />
      {didYouMean && (
        <p className="did-you-mean">
          <Text id="search.didYouMean" values={{ query: <a href={withSearch(pathname, search, { q: didYouMean, after: undefined })} dir="auto">{didYouMean}</a> }} />
        </p>
      )}
      {hits.length > 0
        ? <ul className="list results" aria-label={t('search.results')}>{hits.map((hit) => <SearchResult key={hit.id} hit={hit} />)}</ul>
        : <Empty action={<a className="button primary" href={paths.ask()}>{t('ui.ask')}</a>}>{query ? t('search.none') : t('search.nothing')}</Empty>}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}
