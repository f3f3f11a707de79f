import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Completion, CompletionRequest } from '../domain/aids.ts';
import { CONFIG_NAMES } from '../domain/locales.ts';
import { literalScore } from '../domain/score.ts';
import { readTyped, type Typed } from '../domain/typed.ts';
import { fold, words } from '../domain/words.ts';
import { type Analysis, type Group, matchAll, type Stem } from './analysis.ts';
import { conditions, Parameters } from './filter.sql.ts';
import { quality } from './ranking.ts';
import { VocabularyReader } from './vocabulary-reader.ts';

type Row = Completion & { votes: number };

/** A begun word stands for so many of the most common ones that begin so. */
const ENDINGS = 12;
/** So many titles are compared. */
const LOOK = 300;
/** Words are the same for everybody and change slowly; what may be seen is asked each time. */
const KEPT_MS = 60_000;
const KEPT = 5_000;

/** Completes searches in PostgreSQL. */
@Injectable()
export class Completer {
  private readonly begun = new BriefMemory<Stem[]>(KEPT_MS, KEPT);
  private readonly whole = new BriefMemory<Group[]>(KEPT_MS, KEPT);

  constructor(
    private readonly db: Database,
    private readonly vocabulary: VocabularyReader,
  ) {}

  async complete({ typed, scope, first, preferLocale }: CompletionRequest): Promise<Completion[]> {
    const read = readTyped(typed);
    if (!read) return [];
    const match = matchAll(await this.analysis(read), { least: 1 });
    if (match === undefined) return [];
    const p = new Parameters();
    const where = conditions(scope, {}, p);
    const rows = await this.db.query<Row>(
      `select id, type, title, url, state, validated, locale, votes from search_document where title_tsv @@ ${p.add(match)}::tsquery and ${where.join(' and ')} limit ${LOOK}`, p.values,
    );
    return rows.map((row) => ({ row, score: fit(read, row) * quality(row, preferLocale) })).sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? 1 : -1)).slice(0, first).map(({ row }) => row);
  }

  private async analysis({ whole, begun }: Typed): Promise<Analysis> {
    const groups = [...(whole.length > 0 ? await this.whole.of(whole.join(' '), () => this.finished(whole)) : [])];
    if (begun !== '') groups.push({ word: begun, last: true, stopIn: new Set(), stems: await this.begun.of(begun, () => this.endings(begun)) });
    return { parts: groups.map((g) => ({ groups: [g], phrase: false })), groups, without: [] };
  }

  private async finished(whole: readonly string[]): Promise<Group[]> {
    return (await this.vocabulary.analyse({ terms: whole.map((form) => ({ forms: [form], phrase: false, last: false })), without: [] })).groups;
  }

  private endings(begun: string): Promise<Stem[]> {
    return this.db.query<Stem>(
      `select config, lexeme, sum(docs)::int as docs, array_agg(word) as words, 1 as weight from search_word
       where word >= $1 and word < $1 || U&'\\+10FFFF' and config = any($2) and lexeme <> '' group by config, lexeme order by docs desc limit ${ENDINGS}`, [begun, CONFIG_NAMES],
    );
  }
}

/** How well a title fits: the words in their order, at its beginning, and not much beside them. */
function fit({ asked, begun }: Typed, { title }: Row): number {
  const found = words(title).map(fold);
  const literal = literalScore(asked.map((word, i) => (i === asked.length - 1 && begun !== '' ? (found.find((f) => f.startsWith(begun)) ?? word) : word)), found);
  return (1 + literal) / (1 + found.length / 20);
}
