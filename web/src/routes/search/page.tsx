import { LIMITS } from '@helpcommons/shared';
import { filterOf, filters, keysOf, queryOf, shortened, sorts } from '../../features/search/filter.ts';
import { Narrow } from '../../features/search/narrow.tsx';
import { SearchForm } from '../../features/search/search-form.tsx';
import { SearchResult } from '../../features/search/search-result.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { SearchPageQuery } from './search.gql.ts';

export function SearchPage({ data, pathname, search: given }: PageProps<SearchPageQuery>) {
  const t = useT();
  const search = shortened(given);
  const { hits, counts, didYouMean, pageInfo, unknown } = data.search;
  const query = queryOf(search);
  const sort = filterOf(search).sort ?? 'RELEVANCE';
  const change = (values: Record<string, string | undefined>) => withSearch(pathname, search, { ...values, after: undefined });
  return (
    <Frame>
      <h1 dir="auto">{query ? t('search.titleFor', { query }) : t('search.title')}</h1>
      {/* A new form for each address, so that its field shows what was asked for. */}
      <SearchForm key={search.toString()} search={search} />
      {didYouMean && <p className="did-you-mean"><Text id="search.didYouMean" values={{ query: <a href={change({ q: didYouMean })} dir="auto">{didYouMean}</a> }} /></p>}
      {(given.get('q')?.length ?? 0) > query.length && <p>{t('search.cut', { max: LIMITS.query.max })}</p>}
      {unknown.length > 0 && <p>{t('search.unknown', { names: unknown.join(', ') })}</p>}
      <Narrow pathname={pathname} search={search} spaces={data.spaces} counts={counts} />
      {(hits.length > 0 || search.has('sort')) && (
        <Tabs label={t('search.sort')} tabs={keysOf(sorts).map((key) => ({ href: change({ sort: key === 'relevance' ? undefined : key }), text: t(`search.sort.${key}`), current: sorts[key] === sort }))} />
      )}
      {hits.length > 0
        ? <ul className="list results" aria-label={t('search.results')}>{hits.map((hit) => <SearchResult key={hit.id} hit={hit} />)}</ul>
        : <Nothing query={query} words={data.search.words} search={search} />}
      <MorePager
        first={search.has('after') ? change({}) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

/** What was looked for becomes the title of the question, which nobody types twice. */
function Nothing({ query, words, search }: { query: string; words: string; search: URLSearchParams }) {
  const t = useT();
  if (words !== '' && !/[\p{L}\p{N}]/u.test(words)) return <Empty>{t('search.noWord')}</Empty>;
  const ask = withSearch(paths.ask(), new URLSearchParams(), { space: search.get('space') ?? undefined, title: words.replaceAll('"', '').trim() });
  const narrowed = query !== '' && filters.some((name) => search.get(name));
  return (
    <Empty action={<><a className="button primary" href={ask}>{t('ui.ask')}</a>{narrowed && <> <a className="button" href={paths.search(query)}>{t('search.withoutFilters')}</a></>}</>}>
      {query ? t('search.none') : t('search.nothing')}
    </Empty>
  );
}
