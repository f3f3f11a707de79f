import { type ReportReason, type ReviewKind, type ReviewState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { broadcastStream, type LiveStream } from '../../../platform/events/broadcast-stream.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ItemsRepository } from '../data/items.repository.ts';
import { type QueueFilter, QueueRepository } from '../data/queue.repository.ts';
import { mayModerate, moderatedBy } from '../domain/policy.ts';
import type { Counts, ItemRow, QueueOrder } from '../domain/records.ts';
import { QUEUE_CHANGED } from './support/queue.ts';

export interface QueueQuery {
  kind?: ReviewKind | null | undefined;
  /** Slug; with the spaces below it. */
  space?: string | null | undefined;
  reason?: ReportReason | null | undefined;
  /** Open ones where it is not given. */
  state?: ReviewState | null | undefined;
  /** Whether somebody has claimed it. */
  claimed?: boolean | null | undefined;
  /** Claimed by the viewer. */
  mine?: boolean | null | undefined;
  author?: string | null | undefined;
  escalated?: boolean | null | undefined;
}

/** What waits, for those who decide it: only ever items of their spaces. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly queue: QueueRepository,
    private readonly items: ItemsRepository,
    private readonly spaces: SpaceCatalog,
    private readonly broadcast: Broadcast,
  ) {}

  async page(actor: Actor, query: QueueQuery, order: QueueOrder, first?: number | null, after?: string | null): Promise<Page<ItemRow>> {
    const size = pageSize(first);
    const rows = await this.queue.page(moderatedBy(actor), this.filterOf(actor, query), order, size, decodeCursor(after, 2));
    return toPage(rows, size, (i) => [order === 'oldest' ? i.createdAt.toISOString() : i.weight, i.id]);
  }

  /** null also for what others decide. */
  async item(actor: Actor, id: string): Promise<ItemRow | null> {
    const item = await this.items.find(id);
    return item && mayModerate(actor, item) ? item : null;
  }

  /** What was just decided, read again: it may be somebody else's by now. */
  async reread(id: string): Promise<ItemRow> {
    const item = await this.items.find(id);
    if (!item) throw notFound('This item');
    return item;
  }

  counts(actor: Actor): Promise<Counts> {
    return this.queue.counts(moderatedBy(actor));
  }

  /** The open item of a post, for those who decide it. */
  async ofSubject(ctx: GqlContext, subjectId: string): Promise<ItemRow | null> {
    const spaces = moderatedBy(ctx.actor);
    if (spaces !== 'all' && spaces.length === 0) return null;
    return loader<string, ItemRow>(ctx, 'moderation.open-item', (ids) => this.queue.openOf(spaces, ids)).load(subjectId);
  }

  /** A value for each change of the queue: the counts, and the item where it is the actor's to decide. */
  changes(actor: Actor): LiveStream<{ reviewQueueChanged: { counts: Counts; item: ItemRow | null } }> {
    return broadcastStream<{ itemId: string }, { reviewQueueChanged: { counts: Counts; item: ItemRow | null } }>(this.broadcast, QUEUE_CHANGED, async ({ itemId }) => ({
      reviewQueueChanged: { counts: await this.counts(actor), item: await this.item(actor, itemId) },
    }));
  }

  private filterOf(actor: Actor, { kind, space, reason, state, claimed, mine, author, escalated }: QueueQuery): QueueFilter {
    const root = space ? this.spaces.bySlug(space) : undefined;
    return {
      kind: kind ?? undefined, reason: reason ?? undefined, state: state ?? undefined, claimed: claimed ?? undefined, authorId: author ?? undefined, escalated: escalated ?? undefined,
      claimedById: mine ? actor.accountId : undefined,
      spaceIds: space ? (root ? this.spaces.withDescendants(root).map((s) => s.id) : []) : undefined,
    };
  }
}
