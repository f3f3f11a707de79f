import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Overlap } from '../domain/certainty.ts';

const LONGEST = 60_000;

export interface Comparable {
  title: string;
  /** Text search configuration of its language. */
  config: string;
}

@Injectable()
export class WordOverlap {
  constructor(private readonly db: Database) {}

  /** Of each, in the same order. Words are stemmed in the language of the title; rare ones weigh more, those nobody ever wrote here most. */
  async of(question: string, titles: readonly Comparable[]): Promise<Overlap[]> {
    if (titles.length === 0) return [];
    return this.db.query<Overlap>(OVERLAP, [question.slice(0, LONGEST), titles.map((t) => t.title), titles.map((t) => t.config)]);
  }
}

const OVERLAP = `
  with total as (select greatest(count(*), 1)::float8 as n from search_document where type <> 'answer'),
  given as (select * from unnest($2::text[], $3::regconfig[]) with ordinality as g (title, config, i)),
  words as (select i, config, tsvector_to_array(to_tsvector(config, $1)) as asked, tsvector_to_array(to_tsvector(config, title)) as title from given),
  weighed as (
    select i, w = any(asked) as in_question, w = any(title) as in_title,
      ln(1 + total.n / (1 + coalesce((select max(s.docs) from search_word s where s.lexeme = w and s.config = words.config::text), 0))) as weight
    from words cross join total cross join lateral (select distinct w from unnest(asked || title) w) each)
  select count(*) filter (where in_question)::int as asked,
    coalesce(sum(weight) filter (where in_question and in_title) / sum(weight) filter (where in_question), 0) as "questionInTitle",
    coalesce(sum(weight) filter (where in_question and in_title) / sum(weight) filter (where in_title), 0) as "titleInQuestion"
  from weighed right join given using (i) group by i order by i`;
