import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostCounters, type Posted, ThreadGate, ThreadPolicy, writer } from '../../threads/index.ts';
import { ReactionsRepository } from '../data/reactions.repository.ts';
import { rankOf } from '../domain/rank.ts';
import { Voted } from '../events.ts';

/** Up (1), down (-1) or taken back (0), of a question or an answer; not of one's own. */
@Injectable()
export class Vote {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly policy: ThreadPolicy,
    private readonly counters: PostCounters,
    private readonly reactions: ReactionsRepository,
  ) {}

  async execute(actor: Actor, postId: string, value: number): Promise<Posted> {
    const voter = writer(actor);
    if (value !== -1 && value !== 0 && value !== 1) {
      new Validation().add('value', 'INVALID', 'is 1, 0 or -1').done();
      throw new TypeError('not a vote');
    }
    return this.db.transaction(async () => {
      const { thread, post } = await this.gate.post(voter, postId);
      if (post.authorId === voter.accountId) throw new Conflict('OWN_POST', 'Nobody votes on what they wrote');
      this.policy.checkPost('vote', voter, thread, post);
      const votes = await this.reactions.vote(post.id, voter.accountId, value);
      const outcomes = await this.reactions.outcomesOf(post.id);
      await this.counters.save(post, { ...votes, ...outcomes, rank: rankOf({ ...votes, ...outcomes }) });
      const posted = { threadId: thread.id, postId: post.id };
      this.events.emit(Voted, { ...posted, accountId: voter.accountId, value });
      return posted;
    });
  }
}
