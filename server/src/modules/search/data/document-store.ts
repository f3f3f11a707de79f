import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { configOf } from '../domain/locales.ts';
import { words } from '../domain/words.ts';
import type { IndexedVersion, SearchDoc, SearchScope } from '../domain/engine.ts';
import { VocabularyStore } from './vocabulary-store.ts';

const BODY = 60_000;
/** Of the answers of a thread. */
const MORE = 100_000;

/** Writes documents. Words are cut here, the same way for texts and queries; PostgreSQL only stems them. */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly db: Database,
    private readonly vocabulary: VocabularyStore,
  ) {}

  async put(docs: readonly SearchDoc[]): Promise<void> {
    if (docs.length === 0) return;
    const rows = docs.map(rowOf);
    const written = await this.db.query<{ id: string; fresh: boolean }>(UPSERT, [JSON.stringify(rows)]);
    const fresh = new Map(written.map((w) => [w.id, w.fresh]));
    await this.vocabulary.add(
      rows.filter((r) => fresh.has(r.id)).map((r) => ({ config: r.config, texts: [r.title_words, r.body_words, r.more_words], counts: r.type !== SearchType.ANSWER && fresh.get(r.id) === true })),
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.query('delete from search_document where id = any($1)', [ids]);
  }

  async clear(): Promise<void> {
    await this.db.query('truncate search_document, search_word');
  }

  async tidy(): Promise<void> {
    await this.vocabulary.flush();
    await this.db.query('analyze search_document, search_word');
  }

  async count(): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*)::int as n from search_document'))!.n;
  }

  async among(ids: readonly string[], { spaces, audiences }: SearchScope): Promise<string[]> {
    const rows = await this.db.prepared<{ id: string }>('select id from search_document where id = any($1) and space_id = any($2) and audience = any($3)', [ids, spaces, audiences]);
    return rows.map((r) => r.id);
  }

  versions(after: string, limit: number): Promise<IndexedVersion[]> {
    return this.db.query('select id, version from search_document where id > $1 order by id limit $2', [after, limit]);
  }
}

function rowOf(doc: SearchDoc) {
  const body = clean(doc.body.slice(0, BODY));
  const title = clean(doc.title);
  return {
    id: doc.id, type: doc.type, thread_id: doc.threadId, space_id: doc.spaceId, audience: doc.audience, state: doc.state, locale: doc.locale, title, body,
    tags: doc.tags, votes: doc.votes, answer_count: doc.answerCount, validated: doc.validated, url: doc.url, created_at: doc.createdAt.toISOString(), version: doc.version,
    config: configOf(doc.locale),
    title_words: doc.type === SearchType.ANSWER ? '' : words(title).join(' '),
    body_words: words(body).join(' '),
    more_words: words(clean(doc.more.slice(0, MORE))).join(' '),
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
const clean = (text: string) => text.replaceAll('\u0000', ' ').toWellFormed();

const COLUMNS = ['type', 'thread_id', 'space_id', 'audience', 'state', 'locale', 'title', 'body', 'tags', 'votes', 'answer_count', 'validated', 'url', 'created_at', 'version', 'title_tsv', 'tsv'];

const UPSERT = `
  with given as materialized (
    select *, setweight(to_tsvector(config::regconfig, title_words), 'A') as title_tsv
    from jsonb_to_recordset($1::jsonb) as g(id text, type text, thread_id text, space_id text, audience text, state text, locale text, title text, body text, tags text[], votes int,
      answer_count int, validated boolean, url text, created_at timestamptz, version int, config text, title_words text, body_words text, more_words text)
  )
  insert into search_document (id, ${COLUMNS.join(', ')})
  select id, type, thread_id, space_id, audience, state, locale, title, body, tags, votes, answer_count, validated, url, created_at, version, title_tsv,
    title_tsv || setweight(to_tsvector(config::regconfig, body_words), 'B') || setweight(to_tsvector(config::regconfig, more_words), 'D')
  from given order by id
  on conflict (id) do update set ${COLUMNS.map((c) => `${c} = excluded.${c}`).join(', ')}
  where search_document.version <= excluded.version
  returning id, xmax = 0 as fresh`;
