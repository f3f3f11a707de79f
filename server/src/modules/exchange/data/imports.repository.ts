import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';

/** What an import does to the database besides writing rows. */
@Injectable()
export class ImportsRepository {
  constructor(
    private readonly db: Database,
    private readonly broadcast: Broadcast,
  ) {}

  /** Ids of the tags there are, by name: a tag is one tag wherever it comes from. */
  async tagIds(): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>('select id, name from tag');
    return new Map(rows.map((r) => [r.name, r.id]));
  }

  /** Public threads that the search index lacks: a run that was stopped had not come that far. */
  async notSearchable(threadIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select t.id from thread t where t.id = any($1) and t.visibility = 'public' and not exists (select 1 from search_document d where d.thread_id = t.id)`,
      [threadIds],
    );
    return rows.map((r) => r.id);
  }

  async setDuplicates(pairs: readonly [duplicate: string, original: string][]): Promise<void> {
    await this.db.query(
      `update thread t set duplicate_of_id = d.original from unnest($1::text[], $2::text[]) as d(id, original) where t.id = d.id and t.duplicate_of_id is distinct from d.original`,
      [pairs.map(([id]) => id), pairs.map(([, original]) => original)],
    );
  }

  /** New statistics for the planner: after many new rows the old ones mislead it. */
  async analyze(): Promise<void> {
    await this.db.query('analyze account, thread, post, post_revision, thread_tag, tag, vote, thread_link');
  }

  /** Running servers see new spaces. */
  async tellSpaces(): Promise<void> {
    await this.broadcast.send('spaces', {});
  }
}
