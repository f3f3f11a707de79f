import { withSearch } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { asRead } from './as-read.ts';
import { MarkReadDocument, NotificationsPageDocument, type NotificationsPageQuery } from './notifications.gql.ts';
import { NotificationsPage } from './page.tsx';

/** Without an id: all of them. */
const read = form<NotificationsPageQuery>()({
  document: MarkReadDocument,
  variables: (_, { id }) => ({ ids: id ? [id] : null }),
  location: ({ pathname, search }) => withSearch(pathname, search, {}),
  merge: (data, _, { id }) => asRead(data, id || undefined, new Date().toISOString()),
});

export default page({
  query: NotificationsPageDocument,
  variables: (_, search) => ({ after: search.get('after') }),
  head: (_, t) => ({ title: t('notification.title'), robots: 'noindex' }),
  Page: NotificationsPage,
  forms: { read },
});
