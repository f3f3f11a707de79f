const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
// What is written with and without a hyphen is one word: e-mail is email, wi-fi is wifi, set-up is setup.
const WORD = new RegExp(`[${CJK}]+|(?<![\\p{L}\\p{N}-])(?:\\p{L}-[\\p{L}\\p{M}]{2,}|\\p{L}{2,3}-\\p{L}{2}(?![\\p{L}\\p{N}-]))|[\\p{L}\\p{N}\\p{M}]+`, 'gu');
const IS_CJK = new RegExp(`^[${CJK}]`, 'u');
/** Longer ones are keys, hashes and encoded files, which nobody searches. */
const LONGEST = 60;

export interface Token {
  /** Lower case, accents kept. */
  form: string;
  start: number;
  end: number;
}

/** The words of a text, where they stand. Scripts without spaces give overlapping pairs of signs. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    if (IS_CJK.test(word)) pairs(word, start, found);
    else if (word.length <= LONGEST) found.push({ form: lower(word), start, end: start + word.length });
  }
  return found;
}

export const words = (text: string): string[] => tokens(text).map((t) => t.form);

function pairs(run: string, start: number, into: Token[]) {
  const signs = [...run];
  if (signs.length === 1) into.push({ form: run, start, end: start + run.length });
  let at = start;
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = signs[i]! + signs[i + 1]!;
    into.push({ form: pair.normalize('NFC'), start: at, end: at + pair.length });
    at += signs[i]!.length;
  }
}

const lower = (word: string) => word.replace('-', '').normalize('NFC').toLowerCase();

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Without accents: what people type on another keyboard. */
export const fold = (form: string): string =>
  // eslint-disable-next-line no-control-regex -- ASCII
  /^[\u0000-\u007F]*$/.test(form) ? form.toLowerCase() : form.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ßæœøđðłþı]/g, (c) => LETTERS[c] ?? c);
