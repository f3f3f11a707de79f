import { page } from '../../lib/route.ts';
import { listHead, listOf } from '../../lib/thread-tabs.ts';
import { SpacePage } from './page.tsx';
import { SpacePageDocument } from './space.gql.ts';

export default page({
  query: SpacePageDocument,
  variables: ({ slug }, search) => ({ slug: slug!, filter: { space: slug!, list: listOf(search) }, after: search.get('after') }),
  exists: ({ space }) => space != null,
  head: ({ space }, t, { pathname, search }) => ({
    title: space!.name,
    description: space!.description || t('space.description', { name: space!.name, count: space!.threadCount }),
    ...listHead(pathname, search),
    locale: space!.locale,
    feeds: [{ title: space!.name, href: `/feeds/spaces/${encodeURIComponent(space!.slug)}.atom` }],
  }),
  Page: SpacePage,
});
