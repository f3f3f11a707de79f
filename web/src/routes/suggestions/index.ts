import { form, page, stay } from '../../lib/route.ts';
import { SuggestionsPage } from './page.tsx';
import { SettleSuggestionDocument, SuggestionsPageDocument, type SuggestionsPageQuery } from './suggestions.gql.ts';

const of = form<SuggestionsPageQuery>();
const here = ({ pathname }: { pathname: string }) => pathname;

export default page({
  query: SuggestionsPageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ post }) => post != null && (post.viewerCan.edit || 'forbidden'),
  head: (_, t) => ({ title: t('tools.suggestions'), robots: 'noindex' }),
  Page: SuggestionsPage,
  forms: {
    approve: of({ document: SettleSuggestionDocument, variables: (_, v) => ({ id: v['suggestion'] ?? '', approve: true, reason: null }), location: here, merge: stay }),
    refuse: of({ document: SettleSuggestionDocument, variables: (_, v) => ({ id: v['suggestion'] ?? '', approve: false, reason: v['reason'] || null }), location: here, merge: stay }),
  },
});
