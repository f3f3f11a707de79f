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
  /** tsquery: any stem that counts. */
  any: string;
  lexemes: readonly string[];
  /** Matches of this many documents are expected, at most. */
  expected: number;
  /** How many are looked at closely. */
  keep: number;
  except?: string | undefined;
}

/** So many are looked at from each side: titles, all texts. */
const LOOK = 300;
/** From here on the newest are read by their own index instead of collecting every match: ranking all of a common word takes seconds. */
const COMMON = 20_000;

/** Finds what may be relevant by index, ranks it roughly, and answers the best with where the words stand in them. */
@Injectable()
export class Candidates {
  constructor(private readonly db: Database) {}

  async find({ scope, filter, match, any, lexemes, expected, keep, except }: CandidateRequest): Promise<Candidate[]> {
    const p = new Parameters();
    const where = conditions(scope, filter, p);
    if (except) where.push(`id <> ${p.add(except)}`);
    const q = p.add(match);
    // An expression that no index has keeps the planner from walking all documents for a rare word.
    const newest = expected > COMMON ? 'created_at desc, id desc' : `created_at + interval '0'  desc`;
    const side = (column: string) => `(select id from search_document where ${column} @@ ${q}::tsquery and ${where.join(' and ')} order by ${newest} limit ${LOOK})`;
    const hits = filter.type === 'answer' ? side('tsv') : `${side('title_tsv')} union ${side('tsv')}`;
    return this.db.query<Candidate>(
      `with hit as materialized (${hits}),
       best as materialized (
         select d.* from hit join search_document d using (id) order by ts_rank('{0.03, 0.1, 0.2, 1}', d.tsv, ${p.add(any)}::tsquery, 1) desc, d.created_at desc, d.id limit ${p.add(keep)}
       )
       select id, type, state, locale, votes, validated, title, length(title_tsv) as "titleLength", length(tsv) as length,
         (select coalesce(jsonb_agg(jsonb_build_object('lexeme', u.lexeme, 'positions', u.positions, 'places', u.weights)), '[]') from unnest(tsv) u where u.lexeme = any(${p.add(lexemes)})) as occurrences
       from best`,
      p.values,
    );
  }
}
