import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { PostHeld, PostVisibilityChanged, ThreadChanged } from '../../threads/events.ts';
import { ItemsRepository } from '../data/items.repository.ts';
import { FollowPost } from '../use-cases/follow-post.ts';
import { HoldPost } from '../use-cases/hold-post.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

@Injectable()
export class ThreadsSubscriber {
  constructor(
    private readonly hold: HoldPost,
    private readonly follow: FollowPost,
    private readonly items: ItemsRepository,
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

  @Subscribe('moderation.thread', ThreadChanged)
  async threadChanged({ payload }: Event<typeof ThreadChanged>) {
    await this.items.follow(payload.threadId);
  }
}
