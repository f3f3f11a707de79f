import type { BulkRepository, Written } from '../data/bulk.repository.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Kind, Records } from '../domain/records.ts';

type FirstRevision = Parameters<BulkRepository['firstRevisions']>[0][number];

/** Rows of several tables that belong together: all of them are there after a crash, or none. */
export class Batch {
  readonly rows = new Map<Kind, Partial<Records[Kind]>[]>();
  readonly revisions: FirstRevision[] = [];
  size = 0;

  /** A post and its first revision. */
  addPost(post: Partial<Records['post']>, title: string | null = null, tags: string[] | null = null) {
    this.add('post', post);
    this.revisions.push({ postId: post.id!, title, tags });
  }

  add<K extends Kind>(kind: K, row: Partial<Records[K]>) {
    const rows = this.rows.get(kind) ?? [];
    rows.push(row);
    this.rows.set(kind, rows);
    this.size++;
  }
}

/** What rows of other batches may refer to, in the order in which they refer to each other; then the rest. */
const SHARED: readonly Kind[] = ['account', 'space', 'tag'];
const REST: readonly Kind[] = ['thread', 'post', 'threadTag', 'threadLink', 'vote', 'oldAddress'];
/** Batches that PostgreSQL works on at once, while the next is being read and converted. */
const AT_ONCE = 3;

/** Writes batches beside each other and beside the reading. */
export class ImportWriter {
  private readonly running = new Set<Promise<void>>();
  private failure: { error: unknown } | undefined;

  constructor(
    private readonly db: Database,
    private readonly bulk: BulkRepository,
    private readonly wrote: (kind: Kind, rows: readonly Partial<Records[Kind]>[], written: Written) => void,
  ) {}

  /** @throws what an earlier batch failed with */
  async write(batch: Batch): Promise<void> {
    while (this.running.size >= AT_ONCE) await Promise.race(this.running);
    this.check();
    await this.commit(batch, SHARED);
    const rest: Promise<void> = this.commit(batch, REST)
      .catch((error: unknown) => void (this.failure ??= { error }))
      .finally(() => this.running.delete(rest));
    this.running.add(rest);
  }

  /** Until everything is committed: before what refers to it is written. */
  async done(): Promise<void> {
    await Promise.all(this.running);
    this.check();
  }

  private check() {
    if (this.failure) throw this.failure.error;
  }

  private async commit(batch: Batch, kinds: readonly Kind[]): Promise<void> {
    const results: [Kind, readonly Partial<Records[Kind]>[], Written][] = [];
    await this.db.transaction(async () => {
      results.length = 0;
      for (const kind of kinds) {
        const rows = batch.rows.get(kind);
        if (rows) results.push([kind, rows, await this.bulk.write(kind, rows)]);
        if (kind === 'post' && batch.revisions.length > 0) await this.bulk.firstRevisions(batch.revisions);
      }
    });
    for (const [kind, rows, written] of results) this.wrote(kind, rows, written);
  }
}
