import { Injectable } from '@nestjs/common';
import { configOf } from '../domain/locales.ts';
import { type Measured, SATURATION, score } from '../domain/score.ts';
import { fold, words } from '../domain/words.ts';
import type { SimilarHit, SimilarRequest } from '../domain/engine.ts';
import { type Group, quoted } from './analysis.ts';
import { Candidates } from './candidates.ts';
import { HitReader } from './hit-reader.ts';
import { quality, soughtOf } from './ranking.ts';
import { VocabularyReader } from './vocabulary-reader.ts';

/** Words of a question that are looked at. */
const WORDS = 120;
const TELLING = 25;
/** Words are looked up, rarest first, until they may stand in this many documents. */
const REACH = 1_000;
const FEWEST = 4;
const TITLE = 3;
/** Below this confidence it is about something else. */
const LEAST_SURE = 0.05;

/** Finds questions about the same by their rarest words. */
@Injectable()
export class SimilarFinder {
  constructor(
    private readonly vocabulary: VocabularyReader,
    private readonly candidates: Candidates,
    private readonly hits: HitReader,
  ) {}

  async find({ title, body = '', scope, filter, first, except }: SimilarRequest): Promise<SimilarHit[]> {
    const titleWords = new Set(words(title));
    const forms = [...new Set([...titleWords, ...words(body.slice(0, 6_000))])].slice(0, WORDS);
    const documents = await this.hits.documents();
    const groups = await this.telling(forms, titleWords, documents, filter.locale ? configOf(filter.locale) : undefined);
    if (groups.length === 0) return [];
    const match = reach(groups);
    const lexemes = [...new Set(groups.flatMap((g) => g.stems.map((s) => s.lexeme)))];
    const found = await this.candidates.find({ scope, filter, match, any: lexemes.map(quoted).join(' | '), lexemes, expected: 0, documents, words: groups.length, look: REACH, except });
    const sought = soughtOf(groups, documents).map((s, i) => ({ ...s, idf: s.idf * (titleWords.has(groups[i]!.form) ? 1.5 : 1) }));
    const scoreOf = (measured: Measured) => score(sought, measured, SATURATION.question);
    const own = scoreOf(ownMeasure(groups, titleWords)) || 1;
    const ranked = found
      .map((c) => ({ c, raw: scoreOf(c) }))
      .filter(({ raw }) => raw >= LEAST_SURE * own)
      .map(({ c, raw }) => ({ id: c.id, raw, score: raw * quality(c), inAnswers: false }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
      .slice(0, first);
    const shown = await this.hits.read(ranked, { parts: [], groups, without: [] }, scope);
    const raw = new Map(ranked.map((r) => [r.id, r.raw]));
    return shown.map((h) => ({ ...h, confidence: Math.min(1, (raw.get(h.id) ?? 0) / own) }));
  }

  /** The words that tell most about the question: rare ones, and those of the title. */
  private async telling(forms: string[], titleWords: ReadonlySet<string>, documents: number, config?: string): Promise<(Group & { form: string })[]> {
    const stems = await this.vocabulary.stemsIn(forms, config, [...titleWords]);
    const weight = (g: Group & { form: string }) => (titleWords.has(g.form) ? TITLE : 1) * Math.log(documents / Math.min(...g.stems.map((s) => s.docs)) + 1);
    return forms
      .map((form) => ({ form, word: fold(form), last: false, stopIn: new Set<string>(), stems: (stems.get(form) ?? []).filter((s) => s.lexeme !== '').map((s) => ({ ...s, weight: 1 })) }))
      .filter((g) => g.stems.length > 0)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, TELLING);
  }
}

/** A tsquery of the rarest words. */
function reach(groups: readonly Group[]): string {
  const docs = (g: Group) => g.stems.reduce((n, s) => n + s.docs, 0);
  const chosen: Group[] = [];
  let reached = 0;
  for (const group of [...groups].sort((a, b) => docs(a) - docs(b))) {
    if (chosen.length >= FEWEST && reached + docs(group) > REACH) break;
    chosen.push(group);
    reached += docs(group);
  }
  return [...new Set(chosen.flatMap((g) => g.stems.map((s) => s.lexeme)))].map(quoted).join(' | ');
}

/** The question as if it were indexed. */
function ownMeasure(groups: readonly (Group & { form: string })[], titleWords: ReadonlySet<string>): Measured {
  return {
    titleLength: titleWords.size,
    length: groups.length,
    occurrences: groups.map((g, i) => ({ lexeme: g.stems[0]!.lexeme, positions: [i * 2 + 1], places: [titleWords.has(g.form) ? 'A' : 'B'] })),
  };
}
