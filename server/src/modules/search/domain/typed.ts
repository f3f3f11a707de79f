import { cleaned } from './query.ts';
import { fold, words } from './words.ts';

/** What stands in a search box while somebody types. */
export interface Typed {
  /** Finished words, as typed. */
  whole: string[];
  /** Folded; empty: none. */
  begun: string;
  /** All of them, folded. */
  asked: string[];
}

const MOST_WORDS = 8;
/** A single letter begins too many words. Signs of other scripts are words by themselves. */
const SHORTEST = 2;

/** Undefined: not enough to go by. */
export function readTyped(text: string): Typed | undefined {
  const forms = words(cleaned(text)).slice(0, MOST_WORDS);
  const finished = /[^\p{L}\p{N}\p{M}]$/u.test(text);
  const whole = [...new Set(finished ? forms : forms.slice(0, -1))];
  const begun = finished ? '' : fold(forms.at(-1) ?? '');
  if (begun.length < SHORTEST && whole.length === 0 && !/[^\u0000-\u024F]/.test(begun)) return undefined;
  return { whole, begun: begun.length < SHORTEST && whole.length > 0 ? '' : begun, asked: forms.map(fold) };
}
