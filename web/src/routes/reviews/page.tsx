import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { OwnReview } from './own-review.tsx';
import type { ReviewsPageQuery } from './reviews.gql.ts';

/** What rules and moderators decided of one's own posts, why, and what one can do about it. */
export function ReviewsPage({ data, search }: PageProps<ReviewsPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.viewer!.reviews;
  return (
    <Frame>
      <h1>{t('review.title')}</h1>
      <p className="lead">{t('review.lead')}</p>
      {nodes.length === 0 ? <Empty action={<a href="/">{t('review.emptyAction')}</a>}>{t('review.empty')}</Empty> : nodes.map((review) => <OwnReview key={review.id} review={review} />)}
      <MorePager first={search.get('after') ? '/reviews' : undefined} more={pageInfo.hasNextPage ? withSearch('/reviews', search, { after: pageInfo.endCursor ?? undefined }) : undefined} />
    </Frame>
  );
}
