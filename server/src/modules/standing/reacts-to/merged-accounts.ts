import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AccountsMerged } from '../../identity/events.ts';
import { ReputationRepository } from '../data/reputation.repository.ts';
import { TrustRepository } from '../data/trust.repository.ts';
import { RecomputeTrust } from '../use-cases/recompute-trust.ts';
import { RecountReputation } from '../use-cases/recount-reputation.ts';
import { SettlePost } from '../use-cases/settle-post.ts';

/** What two accounts earned adds up to what one person earned; what they gave each other does not count. */
@Injectable()
export class MergedStandings {
  constructor(
    private readonly reputation: ReputationRepository,
    private readonly settling: SettlePost,
    private readonly recounting: RecountReputation,
    private readonly trust: TrustRepository,
    private readonly judging: RecomputeTrust,
  ) {}

  @Subscribe('standing.merged-accounts', AccountsMerged)
  async merged({ payload: { fromId, intoId } }: DomainEvent<{ fromId: string; intoId: string }>) {
    await this.trust.addUp(fromId, intoId);
    for (const postId of await this.reputation.touchedBy(intoId)) await this.settling.execute(postId);
    await this.recounting.one(intoId);
    await this.judging.one(intoId);
  }
}
