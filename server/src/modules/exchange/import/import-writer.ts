import type { BulkRepository, Written } from '../data/bulk.repository.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Kind, Records } from '../domain/records.ts';

/** Rows of several tables that belong together: all of them are there after a crash, or none. */
export class Batch {
  readonly rows = new Map<Kind, Partial<Records[Kind]>[]>();
  size = 0;

  add<K extends Kind>(kind: K, row: Partial<Records[K]>) {
    const rows = this.rows.get(kind) ?? [];
    rows.push(row);
    this.rows.set(kind, rows);
    this.size++;
  }
}

/** Tables in the order in which rows may refer to each other. */
const ORDER: readonly Kind[] = ['account', 'space', 'tag', 'thread', 'post', 'postRevision', 'threadTag', 'threadLink', 'vote', 'oldAddress'];

/** Writes a batch while the next is being read: conversion and PostgreSQL work side by side. */
export class ImportWriter {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly bulk: BulkRepository,
    private readonly wrote: (kind: Kind, rows: readonly Partial<Records[Kind]>[], written: Written) => void,
  ) {}

  async write(batch: Batch): Promise<void> {
    await this.running;
    this.running = this.commit(batch);
    this.running.catch(() => undefined); // told by the next call
  }

  /** Until everything is committed. */
  done(): Promise<void> {
    return this.running;
  }

  private async commit(batch: Batch): Promise<void> {
    const results: [Kind, readonly Partial<Records[Kind]>[], Written][] = [];
    await this.db.transaction(async () => {
      results.length = 0;
      for (const kind of ORDER) {
        const rows = batch.rows.get(kind);
        if (rows) results.push([kind, rows, await this.bulk.write(kind, rows)]);
      }
    });
    for (const [kind, rows, written] of results) this.wrote(kind, rows, written);
  }
}
