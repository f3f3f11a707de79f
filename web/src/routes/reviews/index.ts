import { form, page, stay } from '../../lib/route.ts';
import { ReviewsPage } from './page.tsx';
import { AppealDecisionDocument, ReviewsPageDocument, type ReviewsPageQuery } from './reviews.gql.ts';

export default page({
  query: ReviewsPageDocument,
  variables: (_, search) => ({ after: search.get('after') }),
  head: (_, t) => ({ title: t('review.title'), robots: 'noindex' }),
  Page: ReviewsPage,
  forms: {
    appeal: form<ReviewsPageQuery>()({
      document: AppealDecisionDocument, variables: (_, v) => ({ decision: v['decision'] ?? '', text: v['text'] ?? '' }), location: (_, __, v) => `/reviews#${v['decision'] ?? ''}`, merge: stay,
    }),
  },
});
