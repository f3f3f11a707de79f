import { type SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Occurrence } from '../domain/score.ts';
import type { SearchFilter, SearchScope } from '../domain/engine.ts';
import { conditions, Parameters } from './filter.sql.ts';

export interface Candidate {
  id: string;
  type: SearchType;
  state: ThreadState | null;
  locale: string;
  votes: number;
  validated: boolean;
  title: string;
  occurrences: Occurrence[];
  titleLength: number;
  length: number;
}

export interface CandidateRequest {
  scope: SearchScope;
  filter: SearchFilter;
  /** tsquery: what must match. */
  match: string;
  /** The same for titles, where less is enough. */
  matchTitle?: string | undefined;
  /** tsquery: any stem that counts. */
  any: string;
  lexemes: readonly string[];
  /** Documents that match, roughly. */
  expected: number;
  /** Documents there are, roughly. */
  documents: number;
  /** Words that must be there. */
  words: number;
  /** So many matches are ranked roughly. */
  look?: number;
  except?: string | undefined;
}

/** So many of the newest matches are ranked roughly, and the best of them closely. */
const TITLES = { look: 1_000, keep: 150 } as const;
const TEXTS = { look: 300, keep: 60 } as const;
/** Of so many documents at most, newest first, the words are looked for without an index. */
const WALK = 20_000;
/** A walk that finds fewer was a mistake: the words are common, but not together. */
const ENOUGH = 40;

@Injectable()
export class Candidates {
  constructor(private readonly db: Database) {}

  async find(request: CandidateRequest): Promise<Candidate[]> {
    // Collecting every match of common words takes seconds. Where they are many, enough of them are among the newest documents.
    const walk = request.expected > Math.sqrt((TEXTS.look * request.documents) / 2);
    if (!walk) return this.read(request, false);
    const found = await this.read(request, true);
    return found.length >= ENOUGH ? found : this.read(request, false);
  }

  private read({ scope, filter, match, matchTitle = match, any, lexemes, words, look, except }: CandidateRequest, walk: boolean): Promise<Candidate[]> {
    const p = new Parameters();
    const where = conditions(scope, filter, p);
    if (except) where.push(`id <> ${p.add(except)} and thread_id is distinct from ${p.add(except)}`);
    const passes = where.join(' and ');
    const some = p.add(any);
    // An expression that no index has keeps the planner from walking all documents for rare words.
    const newest = words === 1 ? 'created_at desc, id desc' : `created_at + interval '0' desc`;
    const titles = () => `select id from search_document where title_tsv @@ ${p.add(matchTitle)}::tsquery and ${passes} order by ${newest} limit ${look ?? TITLES.look}`;
    const texts = () => walk
      ? `select id from (select * from search_document where ${where[0]} order by created_at desc, id desc limit ${WALK}) n where ${passes} and tsv @@ ${p.add(match)}::tsquery limit ${TEXTS.look}`
      : `select id from search_document where tsv @@ ${p.add(match)}::tsquery and ${passes} order by created_at + interval '0' desc limit ${look ?? TEXTS.look}`;
    const best = (column: string, ids: string, keep: number) =>
      `(select id from (${ids}) m join search_document using (id) order by ts_rank('{0.03, 0.1, 0.2, 1}', ${column}, ${some}::tsquery, 1) desc, created_at desc limit ${keep})`;
    const sides = filter.type === 'answer' ? best('tsv', texts(), TITLES.keep) : `${best('title_tsv', titles(), TITLES.keep)} union ${best('tsv', texts(), TEXTS.keep)}`;
    return this.db.query<Candidate>(
      `with best as materialized (${sides})
       select id, type, state, locale, votes, validated, title, length(title_tsv) as "titleLength", length(tsv) as length,
         (select coalesce(jsonb_agg(jsonb_build_object('lexeme', u.lexeme, 'positions', u.positions, 'places', u.weights)), '[]') from unnest(tsv) u where u.lexeme = any(${p.add(lexemes)})) as occurrences
       from best join search_document using (id)`,
      p.values,
    );
  }
}
