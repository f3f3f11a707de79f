import { ReputationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { ReputationRepository } from '../data/reputation.repository.ts';

/** Votes on a post and its being accepted give points. Works from the facts as they are now, so late, double and swapped deliveries end the same. */
@Injectable()
export class SettlePost {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly reputation: ReputationRepository,
  ) {}

  /** `byId`: only what this one did to it. */
  execute(postId: string, byId?: string): Promise<void> {
    return this.db.transaction(async () => {
      const touched = await this.reputation.settlePost(postId, this.points(), byId);
      await this.reputation.settle(touched, this.settings.get('reputation.votesPerDay'));
    });
  }

  private points() {
    return {
      [ReputationKind.VOTE_UP]: this.settings.get('reputation.votedUp'),
      [ReputationKind.VOTE_DOWN]: -this.settings.get('reputation.votedDown'),
      [ReputationKind.VOTING_DOWN]: -this.settings.get('reputation.votingDown'),
      [ReputationKind.ACCEPTED]: this.settings.get('reputation.accepted'),
      [ReputationKind.ACCEPTING]: this.settings.get('reputation.accepting'),
    };
  }
}
