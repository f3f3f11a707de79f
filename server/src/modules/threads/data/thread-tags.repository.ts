import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

@Injectable()
export class ThreadTagsRepository {
  constructor(private readonly db: Database) {}

  async known(names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = await this.db.query<{ name: string }>('select name from tag where name = any($1)', [names]);
    return new Set(rows.map((r) => r.name));
  }

  async of(threadId: string): Promise<string[]> {
    const rows = await this.db.query<{ name: string }>('select g.name from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = $1 order by g.name', [threadId]);
    return rows.map((r) => r.name);
  }

  /** These tags and no others; tags that do not exist are made. In the order of their names, so that two commands never wait for each other in a circle. */
  async set(threadId: string, names: readonly string[]): Promise<void> {
    const sorted = [...names].sort();
    if (sorted.length > 0) {
      await this.db.query(`insert into tag (id, name) select * from unnest($1::text[], $2::text[]) order by 2 on conflict (name) do nothing`, [sorted.map(() => newId('tag')), sorted]);
    }
    await this.db.query('delete from thread_tag tt using tag g where tt.tag_id = g.id and tt.thread_id = $1 and g.name <> all($2)', [threadId, sorted]);
    await this.db.query('insert into thread_tag (thread_id, tag_id) select $1, id from tag where name = any($2) on conflict do nothing', [threadId, sorted]);
  }
}
