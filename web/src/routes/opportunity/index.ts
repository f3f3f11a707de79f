import { edited } from '../../features/opportunity/forms.ts';
import { UpdateOpportunityDocument } from '../../features/opportunity/opportunity.gql.ts';
import { form, page, type Place } from '../../lib/route.ts';
import { OpportunityPageDocument, type OpportunityPageQuery } from './opportunity.gql.ts';
import { OpportunityPage } from './page.tsx';

const of = form<OpportunityPageQuery>();
const here = ({ pathname }: Place): string => pathname;

export default page({
  query: OpportunityPageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ opportunity }) => opportunity != null,
  head: ({ opportunity }, t) => ({ title: `${opportunity!.interest} – ${t('opportunity.title')}`, robots: 'noindex' }),
  Page: OpportunityPage,
  forms: {
    update: of({ document: UpdateOpportunityDocument, variables: (_, v) => ({ input: edited(v) }), location: here }),
    note: of({ document: UpdateOpportunityDocument, variables: ({ id }, v) => ({ input: { id: id!, note: v['note'] ?? '' } }), location: here }),
  },
});
