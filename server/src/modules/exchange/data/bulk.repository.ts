import { Injectable } from '@nestjs/common';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { Database } from '../../../platform/database/database.ts';
import type { Kind, Records } from '../domain/records.ts';

export interface Written {
  created: number;
  updated: number;
  unchanged: number;
  /** Of the rows that were created or updated, where the table has ids. */
  createdIds: string[];
  updatedIds: string[];
}

interface How {
  /** Columns that say that a row is there already; the primary key unless given. */
  key?: readonly string[];
  /** Only new rows are written: what is there stays. */
  keep?: boolean;
  /** What a later run may change, in the words of the code; everything else was decided here since. Not given: every column. */
  owns?: readonly string[];
  /** SQL assignments that go with a change. */
  also?: string;
  /** SQL condition over the existing row `t`: true leaves it as it is. */
  unless?: string;
}

/** Where a second import of the same row must not undo what people did here since. */
const HOW: Partial<Record<Kind, How>> = {
  vote: { key: ['import_key'], keep: true },
  account: { owns: ['name', 'aboutMarkdown', 'aboutHtml'], unless: 't.email is not null' },
  space: { keep: true },
  post: { owns: ['markdown', 'excerpt', 'editedAt'], also: 'renderer_version = 0', unless: 't.revision > 1' },
  thread: { owns: ['title', 'slug', 'locale', 'excerpt', 'sourceUrl'], unless: `exists (select 1 from post p where p.thread_id = t.id and p.kind = 'question' and p.revision > 1)` },
  postRevision: { keep: true }, threadTag: { keep: true }, mention: { keep: true }, follow: { keep: true }, alsoMe: { keep: true },
  articleSource: { keep: true }, articleRevision: { keep: true }, articleRating: { keep: true }, roleGrant: { keep: true }, notification: { keep: true },
};

/** Many rows of one table in one statement. */
@Injectable()
export class BulkRepository {
  constructor(private readonly db: Database) {}

  /** Rows of one call have the same keys, and no two stand for the same row. */
  async write<K extends Kind>(kind: K, rows: readonly Partial<Records[K]>[]): Promise<Written> {
    const [first] = rows;
    if (!first) return { created: 0, updated: 0, unchanged: 0, createdIds: [], updatedIds: [] };
    const written = await this.db.query<{ created: boolean; id: string | null }>(this.statement(kind, Object.keys(first)), [JSON.stringify(rows)]);
    const createdIds = written.filter((r) => r.created).map((r) => r.id ?? '');
    const updatedIds = written.filter((r) => !r.created).map((r) => r.id ?? '');
    return { created: createdIds.length, updated: updatedIds.length, unchanged: rows.length - written.length, createdIds, updatedIds };
  }

  /** The first revision of posts that were just written: their text is there, and need not travel again. */
  async firstRevisions(rows: readonly Pick<Records['postRevision'], 'postId' | 'title' | 'tags'>[]): Promise<void> {
    await this.db.query(
      `insert into post_revision (post_id, number, title, tags, markdown, editor_id, created_at)
       select p.id, 1, r.title, r.tags, p.markdown, p.author_id, p.created_at
       from json_to_recordset($1::json) as r("postId" text, title text, tags text[]) join post p on p.id = r."postId"
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }

  private statement(kind: Kind, properties: readonly string[]): string {
    const meta = this.db.dataSource.getMetadata(kind.charAt(0).toUpperCase() + kind.slice(1));
    const columns = properties.map((property) => {
      const column = meta.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${meta.tableName} has no column for ${property}`);
      return { property, name: column.databaseName, type: typeOf(column) };
    });
    const { key = meta.primaryColumns.map((c) => c.databaseName), keep = false, owns, also, unless } = HOW[kind] ?? {};
    const names = columns.map((c) => `"${c.name}"`).join(', ');
    const changing = columns.filter((c) => !key.includes(c.name) && (owns?.includes(c.property) ?? true)).map((c) => `"${c.name}"`);
    const update = keep || changing.length === 0
      ? 'do nothing'
      : `do update set ${changing.map((c) => `${c} = excluded.${c}`).join(', ')}${also ? `, ${also}` : ''}
         where (${changing.map((c) => `t.${c}`).join(', ')}) is distinct from (${changing.map((c) => `excluded.${c}`).join(', ')})${unless ? ` and not (${unless})` : ''}`;
    return `insert into "${meta.tableName}" as t (${names})
      select ${columns.map((c) => `r."${c.property}"`).join(', ')} from json_to_recordset($1::json) as r(${columns.map((c) => `"${c.property}" ${c.type}`).join(', ')})
      on conflict (${key.map((k) => `"${k}"`).join(', ')}) ${update} returning (t.xmax = 0) as created, ${columns.some((c) => c.name === 'id') ? 't.id' : 'null'} as id`;
  }
}

const typeOf = (column: ColumnMetadata) => `${String(column.type)}${column.isArray ? '[]' : ''}`;
