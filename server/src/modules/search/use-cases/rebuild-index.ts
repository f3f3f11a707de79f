import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Indices } from '../data/elasticsearch/indices.ts';
import { PendingRepository } from '../data/pending.repository.ts';
import { SearchSource } from '../data/source.sql.ts';
import { SendPending } from './send-pending.ts';
import { inParallel } from './support/in-parallel.ts';

export interface Rebuilt {
  /** Threads and articles that were read. */
  read: number;
  /** Documents that Elasticsearch took. */
  sent: number;
}

const BATCH = 200;
const AT_ONCE = 2;

/**
 * Fills new indices beside those that are searched and lets them take their place at once. What changes meanwhile is told to both
 * (`SendPending`), from the moment the new ones exist; each thread is read and sent under a lock, so nothing old comes after something new.
 */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly db: Database,
    private readonly pending: PendingRepository,
    private readonly source: SearchSource,
    private readonly indices: Indices,
    private readonly sender: SendPending,
  ) {}

  /** undefined: another process is at it. @throws when Elasticsearch is out of reach; the old indices are still there, and the next attempt starts anew */
  async execute({ progress, signal }: { progress?: (done: number, total: number) => void; signal?: AbortSignal } = {}): Promise<Rebuilt | undefined> {
    return this.pending.alone(async () => {
      await this.begin();
      const total = await this.source.total();
      const sum: Rebuilt = { read: 0, sent: 0 };
      await inParallel(this.source.everything(BATCH), AT_ONCE, async ([kind, ids]) => {
        signal?.throwIfAborted();
        const { sent } = await this.db.transaction(() => this.sender.send(['next'], kind, ids));
        sum.read += ids.length;
        sum.sent += sent;
        progress?.(sum.read, total);
      });
      await this.indices.hurry('next', false);
      await this.indices.refresh('next');
      await this.switchTo(() => this.indices.promote());
      return sum;
    });
  }

  private async begin(): Promise<void> {
    await this.switchTo(async () => {
      // Nobody has followed, so what is searched is old: better nothing than what has been hidden since.
      if (await this.pending.follow()) await this.indices.drop();
      else await this.indices.drop('next');
      await this.indices.create('next');
      await this.indices.hurry('next', true);
    });
  }

  /** While nobody sends. */
  private async switchTo(work: () => Promise<void>): Promise<void> {
    await this.db.transaction(async () => {
      await this.pending.lockSender();
      await work();
    });
  }
}
