import { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { WordList, wordsOf } from './words.ts';

export interface RuleRow {
  id: string;
  kind: ScreeningKind;
  name: string;
  /** null: texts of all languages. */
  locale: string | null;
  /** The words, one a line; the pattern. '' for the other kinds. */
  text: string;
  mode: RuleMode;
  /** Since when it is as it is: what it found before says nothing of it. */
  since: Date;
}

/** A text to be looked through, taken apart once. */
export interface Searched {
  locale: string;
  text: string;
  words: readonly string[];
}

export interface TextRule {
  row: RuleRow;
  /** What it found. */
  find(searched: Searched): string | undefined;
}

const FOUND = 100;

/** Of everything that is read of a post. */
export function searched({ locale, title, text, links }: { locale: string; title: string; text: string; links: readonly string[] }): Searched {
  const whole = [title, text, ...links].filter((part) => part !== '').join('\n');
  return { locale, text: whole, words: wordsOf(whole) };
}

/** A rule that looks at words alone, ready to be used. @throws RuleProblem */
export function textRule(row: RuleRow): TextRule | undefined {
  const look = lookOf(row);
  if (!look) return undefined;
  return { row, find: (of) => (row.locale === null || row.locale === of.locale ? look(of)?.slice(0, FOUND) : undefined) };
}

export class RuleProblem extends Error {
  constructor(readonly code: 'INVALID_PATTERN' | 'MATCHES_ALL' | 'NO_WORDS' | 'PATTERN_TOO_LARGE' | 'UNSUPPORTED_PATTERN', message: string) {
    super(message);
  }
}

function lookOf({ kind, text }: RuleRow): ((of: Searched) => string | undefined) | undefined {
  if (kind === ScreeningKind.WORD) {
    const list = new WordList(text.split('\n'));
    if (list.isEmpty) throw new RuleProblem('NO_WORDS', 'holds no word');
    return ({ words }) => list.find(words);
  }
  if (kind !== ScreeningKind.PATTERN) return undefined;
  const pattern = compile(text);
  return (of) => {
    const matcher = pattern.matcher(of.text);
    return matcher.find() ? (matcher.group() ?? '') : undefined;
  };
}

/** What holds a lone letter and a lone digit, or nothing at all, is in every text. */
const EVERYWHERE = ['a', '1'];
/** Steps of a compiled pattern: the time for a text grows with both. A plain text of 500 characters needs as many. */
const MOST_STEPS = 600;
/** What only an engine that tries one way after the other can do, for which some texts take for ever. */
const LOOKS_AROUND = /(?<!\\)(?:\\\\)*\(\?<?[=!]/;
const REFERS_BACK = /(?<!\\)(?:\\\\)*\\[1-9]/;

/** RE2: whatever the pattern, the time grows with the text and no faster. */
function compile(text: string): RE2JS {
  if (LOOKS_AROUND.test(text) || REFERS_BACK.test(text)) throw new RuleProblem('UNSUPPORTED_PATTERN', 'looks around itself, as in (?=…), or refers back, as in \\1: patterns cannot do that here');
  const pattern = attempt(text);
  if (pattern.programSize() > MOST_STEPS) throw new RuleProblem('PATTERN_TOO_LARGE', 'repeats too much: looking through a text would take too long');
  if (pattern.matcher('').find() || EVERYWHERE.every((one) => pattern.matcher(one).find())) throw new RuleProblem('MATCHES_ALL', 'matches every text');
  return pattern;
}

function attempt(text: string): RE2JS {
  try {
    return RE2JS.compile(text, RE2JS.CASE_INSENSITIVE);
  } catch (e) {
    if (!(e instanceof RE2JSSyntaxException)) throw e;
    const problem = e.getDescription();
    if (problem === 'invalid repeat count') throw new RuleProblem('PATTERN_TOO_LARGE', 'repeats more than 1,000 times');
    throw new RuleProblem('INVALID_PATTERN', `cannot be read: ${problem}`);
  }
}

/** In which order the rules are asked: the one that says most of the text names the reason. */
export const ORDER: readonly ScreeningKind[] = [
  ScreeningKind.WORD, ScreeningKind.PATTERN, ScreeningKind.FIRST_LINKS, ScreeningKind.DUPLICATE_TEXT, ScreeningKind.TYPING_SPEED, ScreeningKind.SPAM_MODEL, ScreeningKind.SPACE,
];
/** There is one of each, and it is neither made nor deleted. */
export const isBuiltIn = (kind: ScreeningKind): boolean => kind !== ScreeningKind.WORD && kind !== ScreeningKind.PATTERN;
export const isActive = ({ mode }: { mode: RuleMode }): boolean => mode !== RuleMode.OFF;
