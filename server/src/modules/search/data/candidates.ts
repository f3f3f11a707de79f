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
  /** Matches of this many documents are expected, at most. */
  expected: number;
  except?: string | undefined;
}

/** So many of the newest matches are ranked roughly, and the best of them closely. */
const TITLES = { look: 1_000, keep: 150 } as const;
const TEXTS = { look: 300, keep: 60 } as const;
/** From here on the newest are read by their own index instead of collecting every match: ranking all of a common word takes seconds. */
const COMMON = 20_000;

@Injectable()
export class Candidates {
  constructor(private readonly db: Database) {}

  async find({ scope, filter, match, matchTitle = match, any, lexemes, expected, except }: CandidateRequest): Promise<Candidate[]> {
    const p = new Parameters();
    const where = conditions(scope, filter, p);
    if (except) where.push(`id <> ${p.add(except)}`);
    const some = p.add(any);
    // An expression that no index has keeps the planner from walking all documents for a rare word.
    const newest = expected > COMMON ? 'created_at desc, id desc' : `created_at + interval '0' desc`;
    const best = (column: string, query: string, { look, keep }: { look: number; keep: number }) => `
      (select id from (select id, ${column} as words, created_at from search_document where ${column} @@ ${p.add(query)}::tsquery and ${where.join(' and ')} order by ${newest} limit ${look}) m
       order by ts_rank('{0.03, 0.1, 0.2, 1}', words, ${some}::tsquery, 1) desc, created_at desc limit ${keep})`;
    const texts = best('tsv', match, filter.type === 'answer' ? { look: TEXTS.look, keep: TITLES.keep } : TEXTS);
    return this.db.query<Candidate>(
      `with best as materialized (${filter.type === 'answer' ? texts : `${best('title_tsv', matchTitle, TITLES)} union ${texts}`})
       select id, type, state, locale, votes, validated, title, length(title_tsv) as "titleLength", length(tsv) as length,
         (select coalesce(jsonb_agg(jsonb_build_object('lexeme', u.lexeme, 'positions', u.positions, 'places', u.weights)), '[]') from unnest(tsv) u where u.lexeme = any(${p.add(lexemes)})) as occurrences
       from best join search_document using (id)`,
      p.values,
    );
  }
}
