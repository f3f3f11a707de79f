import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { CONFIG_NAMES } from '../domain/locales.ts';
import type { ParsedQuery } from '../domain/query.ts';
import { distance, slips } from '../domain/slips.ts';
import { fold } from '../domain/words.ts';
import type { Analysis, Group, Stem } from './analysis.ts';

interface StemRow {
  form: string;
  config: string;
  lexeme: string;
  docs: number;
  words: string[];
}

interface WordRow {
  asked: string;
  config: string;
  lexeme: string;
  word: string;
  docs: number;
  near: boolean;
}

/** A guess weighs less than what was asked for. */
const WEIGHT = { unfinished: 0.8, slip: 0.75, twoSlips: 0.45, otherForm: 0.55 } as const;

/** Looks words up in `search_word`. */
@Injectable()
export class VocabularyReader {
  constructor(private readonly db: Database) {}

  /** @param config only this one */
  async analyse({ terms, without }: Pick<ParsedQuery, 'terms' | 'without'>, config?: string): Promise<Analysis> {
    const forms = [...new Set([...terms.flatMap((t) => t.forms), ...without])];
    const stems = await this.stemsIn(forms, config);
    const groupOf = (form: string, last: boolean): Group => {
      const rows = stems.get(form) ?? [];
      const stopIn = new Set(rows.filter((r) => r.lexeme === '').map((r) => r.config));
      return { word: fold(form), last, stopIn, stems: rows.filter((r) => !stopIn.has(r.config)).map((r) => ({ ...r, weight: 1 })) };
    };
    const parts = terms.map((t) => ({ phrase: t.phrase && t.forms.length > 1, groups: t.forms.map((f) => groupOf(f, t.last)) }));
    return { parts, groups: parts.flatMap((p) => p.groups), without: without.flatMap((f) => groupOf(f, false).stems) };
  }

  /** By form: the stems under which it, or the same word with other accents, is indexed. @param stemmed those that are stemmed in every language, should the form itself be new */
  async stemsIn(forms: readonly string[], config?: string, stemmed: readonly string[] = forms): Promise<Map<string, StemRow[]>> {
    const rows = await this.db.query<StemRow>(STEMS, [forms, forms.map(fold), config ? [config] : CONFIG_NAMES, stemmed]);
    const found = new Map<string, StemRow[]>();
    for (const row of rows) found.set(row.form, [...(found.get(row.form) ?? []), row]);
    return found;
  }

  /** Guesses at what else was meant, for each of the words: finished, without the slip, in another form. */
  async widen(groups: readonly Group[], config?: string): Promise<Map<string, Stem[]>> {
    const asked = [...new Set(groups.map((g) => g.word))];
    const keys = asked.flatMap((word) => slips(word).map((slip) => ({ word, slip })));
    const unfinished = groups.filter((g) => g.last && g.word.length > 1).map((g) => g.word);
    const stems = asked.flatMap((word) => beginnings(word).map((begin) => ({ word, begin })));
    const rows = await this.db.query<WordRow>(NEAR, [
      config ? [config] : CONFIG_NAMES, keys.map((k) => k.word), keys.map((k) => k.slip), unfinished, asked.filter((w) => w.length > 3), stems.map((s) => s.word), stems.map((s) => s.begin),
    ]);
    const found = new Map<string, Stem[]>();
    for (const row of rows) {
      const weight = row.near ? nearness(row.asked, row.word) : WEIGHT.unfinished;
      if (weight > 0) found.set(row.asked, [...(found.get(row.asked) ?? []), { config: row.config, lexeme: row.lexeme, docs: row.docs, words: [row.word], weight }]);
    }
    return found;
  }
}

/** Shorter words it may be made from. */
const beginnings = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 4) }, (_, i) => word.slice(0, i + 4)).filter((b) => b.length * 2 >= word.length);

/** 0: another word. */
export function nearness(asked: string, word: string): number {
  if (asked === word) return 1;
  const shorter = Math.min(asked.length, word.length);
  const apart = distance(asked, word);
  if (apart === 1 && shorter >= 3) return WEIGHT.slip;
  let common = 0;
  while (common < shorter && asked[common] === word[common]) common++;
  if (common >= 4 && common === shorter && common * 2 >= Math.max(asked.length, word.length)) return WEIGHT.otherForm;
  if (common >= 4 && common >= 0.6 * Math.max(asked.length, word.length)) return WEIGHT.otherForm;
  return apart === 2 && shorter >= 7 ? WEIGHT.twoSlips : 0;
}

const STEMS = `
  with asked as (select * from unnest($1::text[], $2::text[]) as a(form, word)),
  found as (
    select a.form, w.config, w.lexeme from asked a join search_word w on w.word = a.word and w.config = any($3)
    union
    select a, c, u.lexeme from unnest($4::text[]) a cross join unnest($3::text[]) c cross join lateral unnest(to_tsvector(c::regconfig, a)) u
  )
  select f.form, f.config, f.lexeme, 0 as docs, '{}'::text[] as words from found f where f.lexeme = ''
  union all
  select f.form, f.config, f.lexeme, w.docs, w.words
  from found f cross join lateral (select sum(s.docs)::int as docs, array_agg(s.word) as words from search_word s where s.lexeme = f.lexeme and s.config = f.config) w
  where f.lexeme <> '' and w.docs is not null`;

const NEAR = `
  (select a.word as asked, w.config, w.lexeme, w.word, w.docs, true as near
   from unnest($2::text[], $3::text[]) as a(word, slip) join search_word w on w.slips && array[a.slip] and w.config = any($1)
   where w.lexeme <> '' and w.docs > 0)
  union
  (select p, w.config, w.lexeme, w.word, w.docs, false
   from unnest($4::text[]) p cross join lateral
     (select * from search_word s where s.word > p and s.word < p || U&'\\+10FFFF' and s.config = any($1) and s.lexeme <> '' order by s.docs desc limit 12) w)
  union
  (select p, w.config, w.lexeme, w.word, w.docs, true
   from unnest($5::text[]) p cross join lateral
     (select * from search_word s where s.word % p and s.config = any($1) and s.lexeme <> '' and s.docs > 0 order by similarity(s.word, p) desc, s.docs desc limit 30) w)
  union
  (select a.word, w.config, w.lexeme, w.word, w.docs, true
   from unnest($6::text[], $7::text[]) as a(word, begin) join search_word w on w.word = a.begin and w.config = any($1)
   where w.lexeme <> '' and w.docs > 0)`;
