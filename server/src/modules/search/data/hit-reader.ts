import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { configOf } from '../domain/locales.ts';
import { mark, snippet } from '../domain/snippet.ts';
import type { SearchDoc, SearchHit, SearchRequest, SearchScope } from '../domain/engine.ts';
import { type Analysis, type Group, matchAny } from './analysis.ts';
import { conditions, Parameters } from './filter.sql.ts';
import type { Ranked } from './ranking.ts';

type Row = Omit<SearchDoc, 'audience' | 'more' | 'version'>;

const SHOWN = `id, type, thread_id as "threadId", space_id as "spaceId", state, locale, title, left(body, 8000) as body, tags, votes, answer_count as "answerCount", validated, url, created_at as "createdAt"`;
const COUNT_KEPT_MS = 60_000;

/** Makes hits to show: rows, the answer that has the words, snippets. */
@Injectable()
export class HitReader {
  private counted: { at: number; n: Promise<number> } | undefined;

  constructor(private readonly db: Database) {}

  /** How many threads and articles there are, roughly. */
  documents(): Promise<number> {
    if (!this.counted || Date.now() - this.counted.at > COUNT_KEPT_MS) {
      const n = this.db.one<{ n: number }>(`select count(*)::int as n from search_document where type <> 'answer'`).then((r) => Math.max(1, r!.n));
      n.catch(() => (this.counted = undefined));
      this.counted = { at: Date.now(), n };
    }
    return this.counted.n;
  }

  async read(page: readonly Ranked[], analysis: Analysis, scope: SearchScope): Promise<SearchHit[]> {
    if (page.length === 0) return [];
    const [rows, answers] = await Promise.all([
      this.db.query<Row>(`select ${SHOWN} from search_document where id = any($1)`, [page.map((r) => r.id)]),
      this.answers(page.filter((r) => r.inAnswers).map((r) => r.id), analysis, scope),
    ]);
    const byId = new Map(rows.map((r) => [r.id, r]));
    const marked = marker(analysis.groups);
    return page.flatMap(({ id, score }) => {
      const row = answers.get(id) ?? byId.get(id);
      return row ? [toHit(row, score, marked(row.locale))] : [];
    });
  }

  /** One more than asked for when there are more. */
  async list({ scope, filter, first }: SearchRequest, key: 'votes' | 'created_at', match: string | null, after: (string | number)[] | undefined): Promise<{ id: string; key: string | number }[]> {
    const p = new Parameters();
    const where = conditions(scope, filter, p);
    if (match !== null) where.push(`tsv @@ ${p.add(match)}::tsquery`);
    const type = key === 'votes' ? 'int' : 'timestamptz';
    if (after) where.push(`(${key}, id) < (${p.add(String(after[0]))}::${type}, ${p.add(String(after[1]))})`);
    const shown = key === 'votes' ? key : `to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    return this.db.query(`select id, ${shown} as key from search_document where ${where.join(' and ')} order by ${key} desc, id desc limit ${p.add(first + 1)}`, p.values);
  }

  /** By thread: its answer with most of the words. */
  private async answers(threadIds: string[], analysis: Analysis, scope: SearchScope): Promise<Map<string, Row>> {
    if (threadIds.length === 0) return new Map();
    const p = new Parameters();
    const where = conditions(scope, { type: SearchType.ANSWER }, p);
    const any = p.add(matchAny(analysis.groups, 0));
    const rows = await this.db.query<Row>(
      `select distinct on (thread_id) ${SHOWN} from search_document where ${where.join(' and ')} and thread_id = any(${p.add(threadIds)}) and tsv @@ ${any}::tsquery
       order by thread_id, ts_rank(tsv, ${any}::tsquery, 1) desc, id`,
      p.values,
    );
    return new Map(rows.map((r) => [r.threadId!, r]));
  }
}

/** The folded words to mark in a text of that language. */
function marker(groups: readonly Group[]): (locale: string) => ReadonlySet<string> {
  const kept = new Map<string, ReadonlySet<string>>();
  return (locale) => {
    const config = configOf(locale);
    const words = kept.get(config) ?? new Set(groups.flatMap((g) => [...(g.stopIn.has(config) ? [] : [g.word]), ...g.stems.filter((s) => s.config === config).flatMap((s) => s.words)]));
    kept.set(config, words);
    return words;
  };
}

function toHit({ body, ...row }: Row, score: number, marked: ReadonlySet<string>): SearchHit {
  return { ...row, titleHtml: mark(row.title, marked), snippetHtml: snippet(body, marked), score };
}
