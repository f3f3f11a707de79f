import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Documents, type Rejected } from '../data/elasticsearch/documents.ts';
import { Indices, type Stage } from '../data/elasticsearch/indices.ts';
import { type PendingRow, PendingRepository } from '../data/pending.repository.ts';
import { SearchSource } from '../data/source.sql.ts';
import type { Gone, SearchDoc } from '../domain/engine.ts';
import { DocumentRefused } from '../events.ts';

/** Threads and articles sent together. */
const BATCH = 200;

/** Tells Elasticsearch what has changed: the rows are read again, so order and repetition do not matter. */
@Injectable()
export class SendPending {
  constructor(
    private readonly db: Database,
    private readonly pending: PendingRepository,
    private readonly source: SearchSource,
    private readonly indices: Indices,
    private readonly documents: Documents,
    private readonly events: EventBus,
  ) {}

  /** One batch. @returns how many threads and articles were told; 0: nothing waits, another process tells, or there is no index yet. @throws when Elasticsearch is out of reach; everything stays */
  async execute(): Promise<number> {
    if ((await this.pending.next(1)).length === 0) return 0;
    return this.db.transaction(async () => {
      if (!(await this.pending.tryLockSender())) return 0;
      const rows = await this.pending.next(BATCH);
      if (rows.length === 0) return 0;
      const stages = await this.indices.stages();
      if (stages.length === 0) return 0;
      for (const kind of ['thread', 'article'] as const) await this.send(stages, kind, rows.filter((r) => r.kind === kind).map((r) => r.id));
      await this.pending.done(rows);
      return rows.length;
    });
  }

  /** @param ids of threads or of articles. In a transaction: until it ends nobody else sends them. */
  async send(stages: readonly Stage[], kind: PendingRow['kind'], ids: readonly string[]): Promise<{ sent: number }> {
    if (ids.length === 0) return { sent: 0 };
    const { docs, rejected } = await this.write(stages, kind, ids);
    for (const { id: documentId, reason } of rejected) {
      const doc = docs.find((d) => d.id === documentId);
      const ownerId = kind === 'article' ? documentId : doc?.threadId;
      if (ownerId) this.events.emit(DocumentRefused, { kind, ownerId, documentId, reason });
    }
    return { sent: docs.length - rejected.length };
  }

  /** One thread or article of which a document was refused. @throws when it still is */
  async again(kind: PendingRow['kind'], ownerId: string, documentId: string): Promise<void> {
    const rejected = await this.unlessAway(kind, ownerId);
    const still = rejected.find((r) => r.id === documentId);
    if (still) throw new Error(`Elasticsearch does not take ${documentId}: ${still.reason}`);
  }

  /** Away is no reason to give up: it waits with the others. */
  private async unlessAway(kind: PendingRow['kind'], ownerId: string): Promise<Rejected[]> {
    try {
      const stages = await this.indices.stages();
      if (stages.length > 0) return (await this.write(stages, kind, [ownerId])).rejected;
    } catch {
      // noted below
    }
    await this.pending.note(kind, [ownerId]);
    return [];
  }

  private async write(stages: readonly Stage[], kind: PendingRow['kind'], ids: readonly string[]): Promise<{ docs: SearchDoc[]; gone: Gone[]; rejected: Rejected[] }> {
    await this.pending.lock(ids);
    const { docs, gone } = kind === 'thread' ? await this.source.threads(ids) : await this.source.articles(ids);
    return { docs, gone, rejected: await this.documents.write(stages, docs, gone) };
  }
}
