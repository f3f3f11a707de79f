import { ConfirmEmailDocument, ResendConfirmationDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { ConfirmPageDocument, type ConfirmPageQuery } from './confirm.gql.ts';
import { ConfirmPage } from './page.tsx';

const of = form<ConfirmPageQuery>();

/** The link of the mail only shows a button: programs that look into links confirm nothing. */
export default page({
  query: ConfirmPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: t('account.confirm'), robots: 'noindex' }),
  Page: ConfirmPage,
  forms: {
    confirm: of({ document: ConfirmEmailDocument, variables: (_, v) => ({ token: v['link'] ?? '' }), location: () => paths.confirm, reload: true }),
    resend: of({ document: ResendConfirmationDocument, variables: (_, v) => ({ email: v['email'] ?? '' }), location: () => `${paths.confirm}?sent=1` }),
  },
});
