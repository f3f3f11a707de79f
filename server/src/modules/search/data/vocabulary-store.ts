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

type Counts = Map<string, Map<string, number>>;

/** From so many documents at once, and up to so many words, counting again what is known waits for the end: it would be most of a bulk load. */
const BULK = 50;
const WAITING = 100_000;
const ROWS = 10_000;

/** Keeps `search_word`. */
@Injectable()
export class VocabularyStore {
  /** Counts of known words that are not written yet, by configuration. A crash may lose them: they are needed roughly. */
  private waiting: Counts = new Map();

  constructor(private readonly db: Database) {}

  async add(wordings: readonly Wording[]): Promise<void> {
    for (const [config, forms] of inOrder(count(wordings))) {
      const missing = await this.missing(config, [...forms.keys()]);
      const known = [...forms].filter(([form, docs]) => docs > 0 && !missing.has(form));
      if (wordings.length >= BULK) this.later(config, known);
      await this.write(config, wordings.length >= BULK ? [...forms].filter(([form]) => missing.has(form)) : [...forms].filter(([form, docs]) => docs > 0 || missing.has(form)), missing);
    }
    if ([...this.waiting.values()].reduce((n, forms) => n + forms.size, 0) > WAITING) await this.flush();
  }

  /** Writes the counts that wait. */
  async flush(): Promise<void> {
    const { waiting } = this;
    this.waiting = new Map();
    for (const [config, forms] of inOrder(waiting)) await this.write(config, [...forms], new Set());
  }

  private later(config: string, counts: readonly [form: string, docs: number][]) {
    const forms = this.waiting.get(config) ?? new Map<string, number>();
    this.waiting.set(config, forms);
    for (const [form, docs] of counts) forms.set(form, (forms.get(form) ?? 0) + docs);
  }

  private async write(config: string, counts: readonly [form: string, docs: number][], fresh: ReadonlySet<string>): Promise<void> {
    for (let i = 0; i < counts.length; i += ROWS) {
      const rows = counts.slice(i, i + ROWS).map(([form, docs]) => ({ form, docs, word: fold(form), slips: fresh.has(form) ? slips(fold(form)) : [] }));
      await this.db.query(UPSERT, [config, JSON.stringify(rows)]);
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

const inOrder = (counts: Counts) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** By configuration: each form and in how many documents it stands. */
function count(wordings: readonly Wording[]): Counts {
  const byConfig: Counts = new Map();
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
