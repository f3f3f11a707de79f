import { plainText } from '../../lib/plain-text.ts';
import { page } from '../../lib/route.ts';
import { listHead, listOf } from '../../lib/thread-tabs.ts';
import { TagPage } from './page.tsx';
import { TagPageDocument } from './tag.gql.ts';

export default page({
  query: TagPageDocument,
  variables: ({ name }, search) => ({ name: name!, filter: { tag: name!, list: listOf(search) }, after: search.get('after') }),
  exists: ({ tag }) => tag != null,
  head: ({ tag }, t, { pathname, search }) => ({
    title: t('tags.titleOne', { name: tag!.name }),
    description: plainText(tag!.wikiHtml).slice(0, 160) || t('tags.descriptionOne', { name: tag!.name, count: tag!.threadCount }),
    ...listHead(pathname, search),
    feeds: [{ title: tag!.name, href: `/feeds/tags/${encodeURIComponent(tag!.name)}.atom` }],
  }),
  Page: TagPage,
});
