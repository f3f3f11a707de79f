import { Injectable } from '@nestjs/common';
import { system } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AccountsMerged } from '../../identity/events.ts';
import { PostCounters, ThreadGate } from '../../threads/index.ts';
import { ReactionsRepository } from '../data/reactions.repository.ts';
import { rankOf } from '../domain/rank.ts';
import { Voted } from '../events.ts';

/** Two accounts are one person now: their votes on each other go, and where both had voted one vote is left. */
@Injectable()
export class MergedAccounts {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly counters: PostCounters,
    private readonly reactions: ReactionsRepository,
  ) {}

  @Subscribe('reactions.merged-accounts', AccountsMerged)
  async merged({ payload }: DomainEvent<{ intoId: string }>) {
    for (const postId of await this.reactions.touchedBy(payload.intoId)) {
      await this.db.transaction(async () => {
        const { post } = await this.gate.post(system, postId);
        if (await this.reactions.dropOwn(postId)) this.events.emit(Voted, { threadId: post.threadId, postId, accountId: payload.intoId, value: 0 });
        const [votes, outcomes] = [await this.reactions.votesOf(postId), await this.reactions.outcomesOf(postId)];
        await this.counters.save(post, { ...votes, ...outcomes, rank: rankOf({ ...votes, ...outcomes }) });
      });
    }
  }
}
