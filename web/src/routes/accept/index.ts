import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { AcceptByTokenDocument, AcceptPageDocument, type AcceptPageQuery } from './accept.gql.ts';
import { AcceptPage } from './page.tsx';

const accept = form<AcceptPageQuery>()({
  document: AcceptByTokenDocument,
  variables: (_, { link }) => ({ token: link ?? '' }),
  location: (_, __, { answer }) => (answer ? paths.post(answer) : paths.home),
  reload: true,
});

/** The link of a reminder only shows a button: programs that look into links accept nothing. */
export default page({
  query: AcceptPageDocument,
  variables: (_, search) => ({ token: search.get('token') ?? '' }),
  head: (_, t) => ({ title: t('accept.title'), robots: 'noindex' }),
  Page: AcceptPage,
  forms: { accept },
});
