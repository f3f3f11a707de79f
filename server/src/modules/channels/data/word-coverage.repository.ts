import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface Coverage {
  /** Different telling words of the question. */
  asked: number;
  /** How many of them the text has. */
  found: number;
}

const CONFIGS: Record<string, string> = { en: 'english', nl: 'dutch', it: 'italian', es: 'spanish', pt: 'portuguese', fr: 'french', de: 'german' };

@Injectable()
export class WordCoverage {
  constructor(private readonly db: Database) {}

  /** Stemmed in the language of the text, without words that say nothing. */
  async of(question: string, texts: readonly { text: string; locale: string }[]): Promise<Coverage[]> {
    return this.db.query<Coverage>(
      `select cardinality(q.words) as asked, (select count(*)::int from unnest(q.words) w where w = any(d.words)) as found
       from unnest($2::text[], $3::regconfig[]) with ordinality as t (text, config, n)
       cross join lateral (select tsvector_to_array(to_tsvector(t.config, $1)) as words) q
       cross join lateral (select tsvector_to_array(to_tsvector(t.config, t.text)) as words) d order by t.n`,
      [question, texts.map((t) => t.text.slice(0, 60_000)), texts.map((t) => CONFIGS[t.locale.slice(0, 2).toLowerCase()] ?? 'simple')],
    );
  }
}
