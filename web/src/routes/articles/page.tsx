import { ArticleList } from '../../features/article/article-list.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import type { ArticlesPageQuery } from './articles.gql.ts';

export function ArticlesPage({ data, pathname, search }: PageProps<ArticlesPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.articles;
  return (
    <Frame aside={<Spaces data={data} current={search.get('space') ?? ''} />} label={t('article.spaces')}>
      <h1>{t('article.list')}</h1>
      <p className="lead">{t('article.listLead')}</p>
      <ArticleList articles={nodes} empty={<Empty action={<a className="button" href={paths.search()}>{t('ui.search')}</a>}>{t('article.empty')}</Empty>} />
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

function Spaces({ data, current }: { data: ArticlesPageQuery; current: string }) {
  const t = useT();
  const link = (slug: string, text: string) => (
    <li key={slug}><a href={withSearch(paths.articles, new URLSearchParams(), { space: slug })} dir="auto" aria-current={slug === current ? 'page' : undefined}>{text}</a></li>
  );
  return (
    <nav aria-label={t('article.spaces')}>
      <h2>{t('article.spaces')}</h2>
      <ul>{link('', t('article.allSpaces'))}{data.spaces.map((s) => link(s.slug, s.name))}</ul>
    </nav>
  );
}
