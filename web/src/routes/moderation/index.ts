import { filterOf, orderOf } from '../../features/moderation/filter.ts';
import { manyOf, oneOf, onward, told } from '../../features/moderation/forms.ts';
import { ClaimReviewItemDocument, DecideReviewItemDocument, DecideReviewItemsDocument, ReleaseReviewItemDocument, ReviewQueueChangedDocument } from '../../features/moderation/moderation.gql.ts';
import { form, live, page, stay } from '../../lib/route.ts';
import { withChange } from './live.ts';
import { ModerationPageDocument, type ModerationPageQuery } from './moderation.gql.ts';
import { ModerationPage } from './page.tsx';

const of = form<ModerationPageQuery>();
const here = ({ pathname, search }: { pathname: string; search: URLSearchParams }) => `${pathname}?${search}`;

export default page({
  query: ModerationPageDocument,
  variables: (_, search) => ({ filter: filterOf(search), sort: orderOf(search), after: search.get('after'), item: search.get('item') ?? '' }),
  head: ({ reviewCounts }, t) => ({ title: t('moderation.titleCount', { count: reviewCounts.total }), robots: 'noindex' }),
  Page: ModerationPage,
  forms: {
    decide: of({ document: DecideReviewItemDocument, variables: (_, v) => ({ input: oneOf(v) }), location: onward }),
    decideMany: of({ document: DecideReviewItemsDocument, variables: (_, v) => ({ input: manyOf(v) }), location: told }),
    claim: of({ document: ClaimReviewItemDocument, variables: (_, v) => ({ id: v['item'] ?? '' }), location: here, merge: stay }),
    release: of({ document: ReleaseReviewItemDocument, variables: (_, v) => ({ id: v['item'] ?? '' }), location: here, merge: stay }),
  },
  live: live<ModerationPageQuery>()({ document: ReviewQueueChangedDocument, variables: () => ({}), merge: withChange }),
});
