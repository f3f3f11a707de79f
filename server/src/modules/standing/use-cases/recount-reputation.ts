import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { ReputationRepository } from '../data/reputation.repository.ts';

const BATCH = 1000;

export interface Recounted {
  accounts: number;
  /** Of these, how many did not show what their ledger adds up to. */
  changed: number;
}

/** Adds the ledgers up again. Each batch is a transaction of its own. */
@Injectable()
export class RecountReputation {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly reputation: ReputationRepository,
  ) {}

  @Scheduled('standing.recount', '27 3 * * *')
  async all(): Promise<Recounted> {
    const counted: Recounted = { accounts: 0, changed: 0 };
    for (let last = ''; ; ) {
      const ids = await this.reputation.next(last, BATCH);
      if (ids.length === 0) return counted;
      counted.changed += await this.recount(ids);
      counted.accounts += ids.length;
      last = ids.at(-1)!;
    }
  }

  async one(accountId: string): Promise<Recounted> {
    return { accounts: 1, changed: await this.recount([accountId]) };
  }

  private recount(ids: readonly string[]): Promise<number> {
    return this.db.transaction(() => this.reputation.settle(ids, this.settings.get('reputation.votesPerDay')));
  }
}
