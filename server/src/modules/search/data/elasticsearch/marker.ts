import { Injectable } from '@nestjs/common';
import { distance } from '../../domain/slips.ts';
import { fold, tokens } from '../../domain/words.ts';
import { Stems } from './stems.ts';

/** A word to look for in a text, as it was typed. */
export interface Wanted {
  form: string;
  /** What begins with it counts as it. */
  unfinished: boolean;
  /** As it stands, also where it is a stop word. */
  quoted: boolean;
  /** In the place of another word: where it is absent, nothing lacks. */
  instead?: true;
}

/** What is looked for; `rough`: words with a slip count too. */
export interface Wish {
  words: readonly Wanted[];
  rough: boolean;
}

export interface Marks {
  /** Folded words to be marked. */
  words: ReadonlySet<string>;
  /** Which of the wanted words do not stand in the text, though they tell something. */
  absent: readonly Wanted[];
}

export interface Text {
  analysis: string;
  title: string;
  body: string;
}

/** Letters that a word and another form of it have in common at their beginning. */
const COMMON = 3;

/** Finds words in texts as the index does. Elasticsearch could mark them itself, but with languages and slips that costs more than the search. */
@Injectable()
export class Marker {
  constructor(private readonly stems: Stems) {}

  async marks(texts: readonly Text[], wish: Wish): Promise<Marks[]> {
    const cut = texts.map((t) => ({ analysis: t.analysis, forms: new Map(tokens(`${t.title}\n${t.body}`).map((w) => [w.form, fold(w.form)])) }));
    const stemmed = new Map<string, (form: string) => readonly string[]>();
    for (const analysis of new Set(cut.map((t) => t.analysis))) {
      const forms = cut.filter((t) => t.analysis === analysis).flatMap((t) => [...t.forms].filter(([, folded]) => wish.words.some((w) => begin(folded) === begin(fold(w.form)))).map(([form]) => form));
      stemmed.set(analysis, await this.stems.of(analysis, [...wish.words.map((w) => w.form), ...forms]));
    }
    return cut.map(({ analysis, forms }) => marksIn(forms, wish, stemmed.get(analysis)!));
  }
}

const begin = (word: string): string => word.slice(0, COMMON);

function marksIn(forms: ReadonlyMap<string, string>, { words, rough }: Wish, stemsOf: (form: string) => readonly string[]): Marks {
  const marked = new Set<string>();
  const absent: Wanted[] = [];
  for (const wanted of words) {
    const stems = stemsOf(wanted.form);
    if (stems.length === 0 && !wanted.quoted) continue; // a stop word
    const word = fold(wanted.form);
    let there = false;
    for (const [form, folded] of forms) {
      if (!(folded === word || (begin(folded) === begin(word) && stemsOf(form).some((s) => stems.includes(s))) || (rough && !wanted.quoted && near(word, folded, wanted.unfinished)))) continue;
      marked.add(folded);
      there = true;
    }
    if (!there && !wanted.instead) absent.push(wanted);
  }
  return { words: marked, absent };
}

/** As the fuzzy part of the query has it. */
function near(asked: string, word: string, unfinished: boolean): boolean {
  if (asked[0] !== word[0] || asked.length < 3) return false;
  if (unfinished && word.startsWith(asked)) return true;
  const slips = asked.length < 7 ? 1 : 2;
  return Math.abs(asked.length - word.length) <= slips && distance(asked, word) <= slips;
}
