import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AnswerAccepted, AnswerUnaccepted, PostEdited, PostsMoved, PostVisibilityChanged, ThreadChanged } from '../../threads/events.ts';
import { FollowAnswers } from '../use-cases/follow-answers.ts';
import { PromoteAnswer } from '../use-cases/promote-answer.ts';
import { ReviewSources } from '../use-cases/review-sources.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

@Injectable()
export class ThreadsSubscriber {
  constructor(
    private readonly promote: PromoteAnswer,
    private readonly review: ReviewSources,
    private readonly followed: FollowAnswers,
  ) {}

  @Subscribe('knowledge.promote', AnswerAccepted)
  async accepted({ payload }: Event<typeof AnswerAccepted>) {
    await this.promote.execute(payload.threadId, payload);
  }

  @Subscribe('knowledge.unaccept', AnswerUnaccepted)
  async unaccepted({ payload }: Event<typeof AnswerUnaccepted>) {
    await this.review.unaccepted(payload.threadId, payload.postId);
  }

  @Subscribe('knowledge.edit', PostEdited)
  async edited({ payload }: Event<typeof PostEdited>) {
    await this.review.edited(payload.postId, payload.revision, payload.significance);
  }

  @Subscribe('knowledge.visibility', PostVisibilityChanged)
  async visibilityChanged({ payload: { threadId, postId, kind, to } }: Event<typeof PostVisibilityChanged>) {
    await this.review.visibilityChanged(postId);
    // An answer that was accepted while nobody could read it is promoted when it can be read.
    if (to === 'public' && kind !== 'comment') await this.promote.execute(threadId);
  }

  @Subscribe('knowledge.thread', ThreadChanged)
  async threadChanged({ payload }: Event<typeof ThreadChanged>) {
    await this.review.threadChanged(payload.threadId);
  }

  @Subscribe('knowledge.moved', PostsMoved)
  async moved({ payload }: Event<typeof PostsMoved>) {
    await this.followed.execute(payload.fromId, payload.toId);
  }
}
