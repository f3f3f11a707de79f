import { type ThreadTab, tabOf } from '../../lib/thread-tabs.ts';
import { page } from '../../lib/route.ts';
import { withSearch } from '../../lib/paths.ts';
import { HomePageDocument } from './home.gql.ts';
import { HomePage } from './page.tsx';

const lists = { latest: 'LATEST', unanswered: 'UNANSWERED', solved: 'SOLVED', popular: 'POPULAR' } as const satisfies Record<ThreadTab, string>;

export default page({
  query: HomePageDocument,
  variables: (_, search) => ({ filter: { list: lists[tabOf(search)] }, after: search.get('after') }),
  head: ({ community }, t, { search }) => ({
    title: community.name,
    description: t('home.description', { threads: community.stats.threads, accepted: community.stats.accepted }),
    canonical: withSearch('/', new URLSearchParams(), { tab: tabOf(search) === 'latest' ? undefined : tabOf(search) }),
    robots: search.has('after') ? 'noindex' : undefined,
    feeds: [{ title: community.name, href: '/feeds/all.atom' }],
    jsonLd: { '@context': 'https://schema.org', '@type': 'WebSite', name: community.name },
  }),
  Page: HomePage,
});
