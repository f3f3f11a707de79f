import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { Voted } from '../../reactions/events.ts';
import { AnswerAccepted, AnswerUnaccepted, PostsMoved, PostVisibilityChanged } from '../../threads/events.ts';
import { SettlePost } from '../use-cases/settle-post.ts';

@Injectable()
export class SettleReputation {
  constructor(private readonly settling: SettlePost) {}

  @Subscribe('standing.vote', Voted)
  async voted({ payload }: DomainEvent<{ postId: string; accountId: string }>) {
    await this.settling.execute(payload.postId, payload.accountId);
  }

  @Subscribe('standing.post', AnswerAccepted, AnswerUnaccepted, PostVisibilityChanged)
  async changed({ payload }: DomainEvent<{ postId: string }>) {
    await this.settling.execute(payload.postId);
  }

  /** Votes on questions and on answers count differently. */
  @Subscribe('standing.moved', PostsMoved)
  async moved({ payload }: DomainEvent<{ postIds: string[] }>) {
    for (const id of payload.postIds) await this.settling.execute(id);
  }
}
