import { page } from '../../lib/route.ts';
import { RevisionsPage } from './page.tsx';
import { RevisionsPageDocument } from './revisions.gql.ts';

export default page({
  query: RevisionsPageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ post }) => post != null,
  head: ({ post }, t) => ({ title: t('edit.historyOf', { title: post!.thread.title }), robots: 'noindex' }),
  Page: RevisionsPage,
});
