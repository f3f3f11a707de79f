import { SearchType, ThreadState } from '@helpcommons/shared';
import { cleaned } from './query.ts';

/** What stands in a query beside its words. */
export interface Operators {
  tags: string[];
  /** Slugs or names; in any of them. */
  spaces: string[];
  /** Names; `me` is the reader. By any of them. */
  authors: string[];
  states: ThreadState[];
  type?: SearchType;
  /** As an address has it: `nl`, `pt-BR`. */
  locale?: string;
}

export interface Operated {
  /** The query without its operators. */
  words: string;
  operators: Operators;
  /** The operators alone, as they were typed. */
  typed: string;
}

// What stands in quotes is no operator. An operator begins a word and has a value.
const PART = /-?"[^"]*"?|(?<!\S)(tag|space|author|is|lang):(?:"([^"]+)"?|([^\s"]+))/gi;
const LOCALE = /^([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?$/i;
const UNSOLVED = [ThreadState.OPEN, ThreadState.ANSWERED];

/** Takes `tag:valve`, `space:"Hot water"`, `author:me`, `is:solved`, `lang:nl` out of a query. What is none of these stays among the words, so nothing is a mistake. */
export function readOperators(query: string): Operated {
  const operators: Operators = { tags: [], spaces: [], authors: [], states: [] };
  const typed: string[] = [];
  const words = cleaned(query).replace(PART, (part: string, name: string | undefined, quoted: string | undefined, plain: string | undefined) => {
    const value = (quoted ?? plain ?? '').trim();
    if (name === undefined || value === '' || !take(operators, name.toLowerCase(), value)) return part;
    typed.push(part);
    return ' ';
  });
  return { words: typed.length > 0 ? words.replace(/\s+/g, ' ').trimStart() : words, operators, typed: typed.join(' ') };
}

function take(operators: Operators, name: string, value: string): boolean {
  if (name === 'tag') operators.tags.push(value.toLowerCase());
  else if (name === 'space') operators.spaces.push(value);
  else if (name === 'author') operators.authors.push(value);
  else if (name === 'lang') return takeLocale(operators, value);
  else return takeKind(operators, value.toLowerCase());
  return true;
}

function takeLocale(operators: Operators, value: string): boolean {
  const [, language, region] = LOCALE.exec(value) ?? [];
  if (!language) return false;
  operators.locale = region ? `${language.toLowerCase()}-${region.length === 2 ? region.toUpperCase() : region}` : language.toLowerCase();
  return true;
}

function takeKind(operators: Operators, value: string): boolean {
  if (value === 'article') operators.type = SearchType.ARTICLE;
  else if (value === 'solved') operators.states.push(ThreadState.SOLVED);
  else if (value === 'unsolved') operators.states.push(...UNSOLVED);
  else return false;
  return true;
}
