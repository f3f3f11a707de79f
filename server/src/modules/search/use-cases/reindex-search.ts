import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { PendingRepository } from '../data/pending.repository.ts';
import { SearchSource, type Source } from '../data/source.sql.ts';
import { SearchEngine } from '../domain/engine.ts';
import { inParallel } from './support/in-parallel.ts';

export interface Reindexed {
  /** Threads and articles that were read. */
  read: number;
  /** Threads, answers and articles that can be found. */
  indexed: number;
  /** Threads, answers and articles that cannot: hidden, deleted, archived, gone. */
  removed: number;
}

type Table = 'thread' | 'article';

/** Threads or articles read and written together: about a thousand documents. */
const BATCH = 250;
const AT_ONCE = 2;
const CHECKED = 5_000;

/** Brings the index to what the tables say. */
@Injectable()
export class ReindexSearch {
  constructor(
    private readonly db: Database,
    private readonly source: SearchSource,
    private readonly engine: SearchEngine,
    private readonly pending: PendingRepository,
  ) {}

  /** These threads with their answers, and articles; for events and importers. Ids of nothing are taken out of the index. */
  async execute({ threadIds = [], articleIds = [] }: { threadIds?: readonly string[]; articleIds?: readonly string[] }): Promise<Reindexed> {
    const sum: Reindexed = { read: 0, indexed: 0, removed: 0 };
    await this.inBatches(pages('thread', threadIds), sum, { tell: true });
    await this.inBatches(pages('article', articleIds), sum, { tell: true });
    if (sum.read > BATCH) await this.engine.tidy();
    return sum;
  }

  /** Everything. @param clear forget everything first: searches find less until the end; word counts become exact */
  async all({ clear = false, progress }: { clear?: boolean; progress?: (done: number, total: number) => void } = {}): Promise<Reindexed> {
    if (clear) await this.engine.clear();
    const total = await this.source.total();
    const sum: Reindexed = { read: 0, indexed: 0, removed: 0 };
    await this.inBatches(this.source.everything(BATCH), sum, { after: () => progress?.(sum.read, total) });
    for (let ids = await this.engine.ids('', CHECKED); ids.length > 0; ids = await this.engine.ids(ids.at(-1)!, CHECKED)) {
      const missing = await this.source.missing(ids);
      await this.engine.remove(missing);
      sum.removed += missing.length;
    }
    await this.engine.tidy();
    return sum;
  }

  private async inBatches(batches: AsyncGenerator<[Table, string[]]> | Generator<[Table, string[]]>, sum: Reindexed, { tell = false, after }: { tell?: boolean; after?: () => void }): Promise<void> {
    // Inside somebody's transaction there is one connection, so that two would only wait for each other.
    await inParallel(batches, this.db.inTransaction ? 1 : AT_ONCE, async ([table, ids]) => {
      const { docs, gone } = await this.batch(table, ids, tell);
      sum.read += ids.length;
      sum.indexed += docs.length;
      sum.removed += gone.length;
      after?.();
    });
  }

  /** @param tell Elasticsearch too, a moment later */
  private batch(table: Table, ids: string[], tell: boolean): Promise<Source> {
    return this.db.transaction(async () => {
      await this.source.lock(ids);
      const found = table === 'thread' ? await this.source.threads(ids) : await this.source.articles(ids);
      await this.engine.index(found.docs);
      await this.engine.remove(found.gone.map((g) => g.id));
      if (tell) await this.pending.note(table, ids);
      return found;
    });
  }
}

function* pages(table: Table, ids: readonly string[]): Generator<[Table, string[]]> {
  const unique = [...new Set(ids)].sort();
  for (let i = 0; i < unique.length; i += BATCH) yield [table, unique.slice(i, i + BATCH)];
}
