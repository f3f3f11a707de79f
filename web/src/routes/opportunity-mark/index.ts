import { marked } from '../../features/opportunity/forms.ts';
import { MarkOpportunityDocument } from '../../features/opportunity/opportunity.gql.ts';
import { form, page } from '../../lib/route.ts';
import { OpportunityMarkPageDocument, type OpportunityMarkPageQuery } from './mark.gql.ts';
import { OpportunityMarkPage } from './page.tsx';
import { subjectOf } from './subject.ts';

export default page({
  query: OpportunityMarkPageDocument,
  variables: (_, search) => {
    const [post, thread, person] = [search.get('post') ?? '', search.get('thread') ?? '', search.get('person') ?? ''];
    return { post, byPost: post !== '', thread, byThread: thread !== '', person, byPerson: person !== '' };
  },
  exists: (data) => {
    const subject = subjectOf(data);
    return subject?.can === false ? 'forbidden' : subject !== undefined;
  },
  head: (_, t) => ({ title: t('opportunity.mark.title'), robots: 'noindex' }),
  Page: OpportunityMarkPage,
  forms: {
    mark: form<OpportunityMarkPageQuery>()({
      document: MarkOpportunityDocument,
      variables: (_, v) => ({ input: marked(v) }),
      // An expert is not told what is there and goes back to where they came from.
      location: (_, { markOpportunity: m }, v) => (m.__typename === 'OpportunityPayload' && m.opportunity ? m.opportunity.url : (v['back'] ?? '/')),
    }),
  },
});
