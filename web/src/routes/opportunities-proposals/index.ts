import { DeclineProposalDocument } from '../../features/opportunity/opportunity.gql.ts';
import { form, page } from '../../lib/route.ts';
import { OpportunitiesProposalsPage } from './page.tsx';
import { OpportunitiesProposalsPageDocument, type OpportunitiesProposalsPageQuery } from './proposals.gql.ts';

export default page({
  query: OpportunitiesProposalsPageDocument,
  variables: (_, search) => ({ after: search.get('after') }),
  head: (_, t) => ({ title: `${t('opportunity.view.proposals')} – ${t('opportunity.title')}`, robots: 'noindex' }),
  Page: OpportunitiesProposalsPage,
  forms: {
    decline: form<OpportunitiesProposalsPageQuery>()({
      document: DeclineProposalDocument,
      variables: (_, v) => ({ post: v['post'] ?? '' }),
      location: ({ pathname, search }) => `${pathname}${search.size ? `?${search}` : ''}`,
    }),
  },
});
