import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { EditSuggested, EditSuggestionSettled, PostHeld, PostsMoved, PostVisibilityChanged, ThreadChanged } from '../../threads/events.ts';
import { ItemsRepository } from '../data/items.repository.ts';
import { FollowPost } from '../use-cases/follow-post.ts';
import { HoldPost } from '../use-cases/hold-post.ts';
import { QueueSuggestion } from '../use-cases/queue-suggestion.ts';
import { SettleItems } from '../use-cases/support/settle-items.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

@Injectable()
export class ThreadsSubscriber {
  constructor(
    private readonly hold: HoldPost,
    private readonly follow: FollowPost,
    private readonly items: ItemsRepository,
    private readonly suggestions: QueueSuggestion,
    private readonly settle: SettleItems,
  ) {}

  @Subscribe('moderation.held', PostHeld)
  async held({ payload }: Event<typeof PostHeld>) {
    await this.hold.execute(payload.postId, payload);
  }

  /** What moderation did itself is settled already. */
  @Subscribe('moderation.visibility', PostVisibilityChanged)
  async visibilityChanged({ payload }: Event<typeof PostVisibilityChanged>) {
    if (payload.decisionId === undefined) await this.follow.execute(payload);
  }

  @Subscribe('moderation.suggested', EditSuggested)
  async suggested({ payload }: Event<typeof EditSuggested>) {
    await this.suggestions.open(payload);
  }

  @Subscribe('moderation.suggestion-settled', EditSuggestionSettled)
  async suggestionSettled({ payload }: Event<typeof EditSuggestionSettled>) {
    await this.suggestions.close(payload.suggestionId, payload.byId);
  }

  @Subscribe('moderation.thread', ThreadChanged)
  async threadChanged({ payload }: Event<typeof ThreadChanged>) {
    await this.items.follow(payload.threadId);
  }

  /** A question that was merged away is nobody's any more to judge. */
  @Subscribe('moderation.moved', PostsMoved)
  async moved({ payload: { fromId, toId, byId } }: Event<typeof PostsMoved>) {
    await this.items.followPosts(fromId, toId);
    const question = await this.items.questionOfMerged(fromId);
    if (question !== undefined) await this.settle.execute(await this.items.lockOpenOf(question), 'gone', byId);
  }
}
