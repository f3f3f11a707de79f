import { paths, withSearch } from '../../lib/paths.ts';
import { page } from '../../lib/route.ts';
import { ArticlesPageDocument } from './articles.gql.ts';
import { ArticlesPage } from './page.tsx';

export default page({
  query: ArticlesPageDocument,
  variables: (_, search) => ({ space: search.get('space') || null, after: search.get('after') }),
  exists: ({ spaces }, { search }) => !search.get('space') || spaces.some((s) => s.slug === search.get('space')),
  head: ({ articles, spaces }, t, { search }) => {
    const slug = search.get('space') || undefined;
    const space = spaces.find((s) => s.slug === slug);
    return {
      title: space ? t('article.listIn', { space: space.name }) : t('article.list'),
      description: t('article.listDescription', { count: articles.totalCount }),
      canonical: withSearch(paths.articles, new URLSearchParams(), { space: slug }),
      robots: search.has('after') ? 'noindex' : undefined,
    };
  },
  Page: ArticlesPage,
});
