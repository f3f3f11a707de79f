import { LIMITS } from '@helpcommons/shared';
import { tokens } from './words.ts';

/** One word as typed, or the words of a "quoted phrase". */
export interface Term {
  forms: string[];
  /** In quotes: as it stands, one after another. */
  phrase: boolean;
  /** The reader may still be typing it. */
  last: boolean;
}

export interface ParsedQuery {
  text: string;
  terms: Term[];
  /** `-word`: must not occur. */
  without: string[];
}

const MOST_TERMS = 12;
const PART = /(-?)"([^"]*)"?|(-?)(\S+)/g;

/** Not longer than a query may be, without control characters, with one kind of quotes. */
export const cleaned = (typed: string): string =>
  // eslint-disable-next-line no-control-regex -- they are no part of a word
  cut(typed.toWellFormed()).toWellFormed().replace(/[\u0000-\u001F\u007F]/g, ' ').replace(/[“”„«»]/g, '"');

/** What a cut leaves of a word is another word. */
function cut(text: string): string {
  const { max } = LIMITS.query;
  if (text.length <= max) return text;
  const begin = text.slice(0, max);
  return /\s/.test(text[max]!) ? begin : begin.replace(/(?<=\s)\S{1,60}$/, '');
}

/** Takes whatever people type: quotes, `-word`; nothing in it is a mistake. */
export function parseQuery(typed: string): ParsedQuery {
  const text = cleaned(typed).trim();
  const terms: Term[] = [];
  const without: string[] = [];
  for (const [, minusPhrase, phrase, minusWord, word] of text.matchAll(PART)) {
    const forms = tokens(phrase ?? word ?? '').map((t) => t.form);
    if (forms.length === 0) continue;
    if (minusPhrase || minusWord) without.push(...forms);
    else if (phrase !== undefined) terms.push({ forms, phrase: true, last: false });
    else for (const form of forms) terms.push({ forms: [form], phrase: false, last: false });
  }
  const kept = unique(terms).slice(0, MOST_TERMS);
  const last = kept.at(-1);
  if (last && !last.phrase && !/[\s"]$/.test(typed)) last.last = true;
  return { text, terms: kept, without: [...new Set(without)].slice(0, MOST_TERMS) };
}

function unique(terms: Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((t) => {
    const key = t.forms.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Something was typed, but there is no word in it. */
export const asksNothing = ({ text, terms, without }: ParsedQuery): boolean => text !== '' && terms.length === 0 && without.length === 0;
