import type { ReputationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { ReputationRepository } from '../data/reputation.repository.ts';

export interface Recorded {
  accountId: string;
  kind: ReputationKind;
  /** Negative where it costs; 0 where it only counts for trust. */
  points: number;
  /** Of the reason: recording it again changes nothing. */
  key: string;
  postId?: string | undefined;
  /** Who decided it. */
  byId?: string | undefined;
}

/** What somebody gains or loses by a decision; part of the caller's transaction. */
@Injectable()
export class ReputationLedger {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly reputation: ReputationRepository,
  ) {}

  /** Once a key, unless it was cancelled: then it counts again. */
  record({ accountId, kind, points, key, postId, byId }: Recorded): Promise<void> {
    return this.change(() => this.reputation.put({ accountId, kind, points, key, postId: postId ?? null, byId: byId ?? null }));
  }

  /** As if it had never been recorded. */
  cancel(key: string): Promise<void> {
    return this.change(() => this.reputation.cancel(key));
  }

  private change(write: () => Promise<string[]>): Promise<void> {
    return this.db.transaction(async () => {
      await this.reputation.settle(await write(), this.settings.get('reputation.votesPerDay'));
    });
  }
}
