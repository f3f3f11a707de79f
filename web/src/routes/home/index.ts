import { page } from '../../lib/route.ts';
import { listHead, listOf } from '../../lib/thread-tabs.ts';
import { HomePageDocument } from './home.gql.ts';
import { HomePage } from './page.tsx';

export default page({
  query: HomePageDocument,
  variables: (_, search) => ({ filter: { list: listOf(search) }, after: search.get('after') }),
  head: ({ community }, t, { pathname, search, origin }) => ({
    title: community.name,
    description: t('home.description', { threads: community.stats.threads, accepted: community.stats.accepted }),
    ...listHead(pathname, search),
    feeds: [{ title: community.name, href: '/feeds/latest.atom' }],
    jsonLd: {
      '@context': 'https://schema.org', '@type': 'WebSite', name: community.name, url: `${origin}/`,
      potentialAction: { '@type': 'SearchAction', target: `${origin}/search?q={search_term_string}`, 'query-input': 'required name=search_term_string' },
    },
  }),
  Page: HomePage,
});
