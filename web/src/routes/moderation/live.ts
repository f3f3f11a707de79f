import type { ReviewQueueChangedSubscription } from '../../features/moderation/moderation.gql.ts';
import type { ModerationPageQuery } from './moderation.gql.ts';

/**
 * What others decide leaves the list by itself (but the item that is open, which says who was first); what is new comes at its end where
 * nothing was filtered out. The counts follow.
 */
export function withChange(data: ModerationPageQuery, { reviewQueueChanged: { counts, item } }: ReviewQueueChangedSubscription): ModerationPageQuery {
  const { nodes, pageInfo } = data.reviewItems;
  const open = data.reviewItem?.id;
  const kept = item && item.state !== 'OPEN' && item.id !== open ? nodes.filter((n) => n.id !== item.id) : nodes;
  const isNew = item?.state === 'OPEN' && !pageInfo.hasNextPage && !nodes.some((n) => n.id === item.id) && kept.length < counts.total;
  return { ...data, reviewCounts: counts, reviewItems: { ...data.reviewItems, nodes: isNew ? [...kept, item] : kept } };
}
