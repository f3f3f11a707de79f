import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface TagCount {
  id: string;
  name: string;
  threadCount: number;
}

export interface TagRow {
  id: string;
  name: string;
  wikiHtml: string;
}

@Injectable()
export class TagsRepository {
  constructor(private readonly db: Database) {}

  byName(name: string): Promise<TagRow | undefined> {
    return this.db.one<TagRow>('select id, name, wiki_html as "wikiHtml" from tag where name = $1', [name]);
  }

  async wikis(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; wikiHtml: string }>('select id, wiki_html as "wikiHtml" from tag where id = any($1)', [ids]);
    return new Map(rows.map((r) => [r.id, r.wikiHtml]));
  }

  /** Every tag with its published threads in these spaces; most used first. */
  counted(spaceIds: readonly string[]): Promise<TagCount[]> {
    return this.db.query<TagCount>(
      `select g.id, g.name, coalesce(c.n, 0) as "threadCount" from tag g left join (
         select tt.tag_id, count(*)::int as n from thread_tag tt join thread t on t.id = tt.thread_id where t.visibility = 'public' and t.space_id = any($1) group by tt.tag_id
       ) c on c.tag_id = g.id order by coalesce(c.n, 0) desc, g.name collate "C"`,
      [spaceIds],
    );
  }
}
