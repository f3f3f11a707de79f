import type { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { PostCounters } from '../../threads/index.ts';
import { type NewOutcome, ReactionsRepository } from '../data/reactions.repository.ts';
import { rankOf } from '../domain/rank.ts';

/** Keeps an outcome and what the post shows of it. */
@Injectable()
export class OutcomeStore {
  constructor(
    private readonly reactions: ReactionsRepository,
    private readonly counters: PostCounters,
  ) {}

  async ofPost(post: { id: string; threadId: string; kind: PostKind }, outcome: NewOutcome): Promise<void> {
    await this.reactions.recordOutcome({ postId: post.id }, outcome);
    const [votes, outcomes] = [await this.reactions.votesOf(post.id), await this.reactions.outcomesOf(post.id)];
    await this.counters.save(post, { ...votes, ...outcomes, rank: rankOf({ ...votes, ...outcomes }) });
  }

  async ofArticle(articleId: string, outcome: NewOutcome): Promise<void> {
    await this.reactions.recordOutcome({ articleId }, outcome);
  }
}
