import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { slips } from '../domain/slips.ts';
import { fold } from '../domain/words.ts';

export interface Wording {
  config: string;
  /** Words, separated by spaces. */
  texts: readonly string[];
  /** Whether the document is one more that has these words. */
  counts: boolean;
}

/** Keeps `search_word`. */
@Injectable()
export class VocabularyStore {
  constructor(private readonly db: Database) {}

  async add(wordings: readonly Wording[]): Promise<void> {
    const counted = count(wordings);
    for (const [config, forms] of [...counted].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const missing = await this.missing(config, [...forms.keys()]);
      const rows = [...forms].filter(([form, docs]) => docs > 0 || missing.has(form)).map(([form, docs]) => ({ form, docs, word: fold(form), slips: missing.has(form) ? slips(fold(form)) : [] }));
      if (rows.length > 0) await this.db.query(UPSERT, [config, JSON.stringify(rows)]);
    }
  }

  private async missing(config: string, forms: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ form: string }>(
      'select f as form from unnest($2::text[]) f where not exists (select from search_word w where w.form = f and w.config = $1)',
      [config, forms],
    );
    return new Set(rows.map((r) => r.form));
  }
}

/** By configuration: each form and in how many documents it stands. */
function count(wordings: readonly Wording[]): Map<string, Map<string, number>> {
  const byConfig = new Map<string, Map<string, number>>();
  for (const { config, texts, counts } of wordings) {
    const forms = byConfig.get(config) ?? new Map<string, number>();
    byConfig.set(config, forms);
    const seen = new Set(texts.flatMap((t) => t.split(' ')));
    seen.delete('');
    for (const form of seen) forms.set(form, (forms.get(form) ?? 0) + (counts ? 1 : 0));
  }
  return byConfig;
}

/** In byte order, so that two that write at once wait for each other instead of locking each other out. */
const UPSERT = `
  insert into search_word (form, config, word, lexeme, docs, slips)
  select g.form, $1::text, g.word, coalesce((select min(u.lexeme) from unnest(to_tsvector($1::text::regconfig, g.form)) u), ''), g.docs, g.slips
  from jsonb_to_recordset($2::jsonb) as g(form text, word text, docs int, slips text[])
  order by g.form collate "C"
  on conflict (form, config) do update set docs = search_word.docs + excluded.docs`;
