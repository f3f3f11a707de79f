import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { TrustRepository } from '../data/trust.repository.ts';
import { levelOf, type NewPosts } from '../domain/trust.ts';
import { TrustLevelChanged } from '../events.ts';
import { TrustScale } from './trust-scale.ts';

const BATCH = 1000;
/** Who has not come for longer has done nothing; more than a day, so that a job that did not run is made up for. */
const SEEN_DAYS = 7;

export interface Recomputed {
  accounts: number;
  raised: number;
  lowered: number;
}

/** Judges behaviour again. Each batch is a transaction of its own. */
@Injectable()
export class RecomputeTrust {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly trust: TrustRepository,
    private readonly scale: TrustScale,
  ) {}

  @Scheduled('standing.trust', '57 3 * * *')
  daily(): Promise<Recomputed> {
    return this.run(SEEN_DAYS);
  }

  all(): Promise<Recomputed> {
    return this.run(null);
  }

  async one(accountId: string): Promise<Recomputed> {
    return this.judge([accountId], await this.scale.written());
  }

  private async run(seenDays: number | null): Promise<Recomputed> {
    const written = await this.scale.written();
    const done: Recomputed = { accounts: 0, raised: 0, lowered: 0 };
    for (let last = ''; ; ) {
      const ids = await this.trust.next(last, BATCH, seenDays);
      if (ids.length === 0) return done;
      const batch = await this.judge(ids, written);
      done.accounts += batch.accounts;
      done.raised += batch.raised;
      done.lowered += batch.lowered;
      last = ids.at(-1)!;
    }
  }

  private judge(ids: readonly string[], written: NewPosts): Promise<Recomputed> {
    const numbers = this.scale.numbers();
    const now = new Date();
    return this.db.transaction(async () => {
      const rows = await this.trust.facts(ids, this.scale.ofLastDays);
      const due = rows.map((row) => ({ accountId: row.id, from: row.level, to: levelOf(row, row, written, numbers, now) })).filter(({ from, to }) => from !== to);
      const changes = due.length === 0 ? [] : await this.trust.change(due);
      for (const { accountId, from, to } of changes) this.events.emit(TrustLevelChanged, { accountId, from, to, byId: null });
      const raised = changes.filter(({ from, to }) => to > from).length;
      return { accounts: rows.length, raised, lowered: changes.length - raised };
    });
  }
}
