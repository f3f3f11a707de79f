/**
 * While a paragraph is being collected, what depends on its neighbours is held by a placeholder and decided at its end.
 * The placeholders are Unicode noncharacters, which no text may contain; those in the input are dropped.
 */
export const DOLLAR = '\ufdd0';
export const BREAK = '\ufdd1';
const EM_OPEN = '\ufdd2';
const EM_CLOSE = '\ufdd3';
const STRONG_OPEN = '\ufdd4';
const STRONG_CLOSE = '\ufdd5';
const STRIKE_OPEN = '\ufdd6';
const STRIKE_CLOSE = '\ufdd7';

/** An inline element that is open. */
export interface Mark {
  readonly open: string;
  readonly close: string;
}

const tagMark = (tag: string): Mark => ({ open: `<${tag}>`, close: `</${tag}>` });
const EM: Mark = { open: EM_OPEN, close: EM_CLOSE };
const STRONG: Mark = { open: STRONG_OPEN, close: STRONG_CLOSE };
const STRIKE: Mark = { open: STRIKE_OPEN, close: STRIKE_CLOSE };

/** Elements with a mark in Markdown, and those kept as the HTML that our renderer knows. */
export const MARKS: ReadonlyMap<string, Mark> = new Map([
  ...['em', 'i', 'cite', 'dfn'].map((tag) => [tag, EM] as const),
  ...['strong', 'b'].map((tag) => [tag, STRONG] as const),
  ...['s', 'strike', 'del'].map((tag) => [tag, STRIKE] as const),
  ...['sup', 'sub', 'kbd', 'ins', 'u', 'mark'].map((tag) => [tag, tagMark(tag)] as const),
]);

const ANY = /[\ufdd0-\ufdd7]/;
const DELIMITERS: Readonly<Record<string, { readonly mark: string; readonly html: string; readonly opens: boolean }>> = {
  [EM_OPEN]: { mark: '*', html: '<em>', opens: true },
  [EM_CLOSE]: { mark: '*', html: '</em>', opens: false },
  [STRONG_OPEN]: { mark: '**', html: '<strong>', opens: true },
  [STRONG_CLOSE]: { mark: '**', html: '</strong>', opens: false },
  [STRIKE_OPEN]: { mark: '~~', html: '<del>', opens: true },
  [STRIKE_CLOSE]: { mark: '~~', html: '</del>', opens: false },
};
const NONCHARACTERS = /[\ufdd0-\ufdd7]/g;

export function dropPlaceholders(text: string): string {
  return ANY.test(text) ? text.replace(NONCHARACTERS, '') : text;
}

/** White space that emphasis may neither begin nor end with. */
export function isSpaceOrBreak(char: string): boolean {
  return char === ' ' || char === BREAK || char === '\u00a0' || (char > '\u1fff' && /^\s$/u.test(char));
}

/** Replaces the placeholders of a finished paragraph; a hard break becomes `lineBreak`. */
export function resolve(inline: string, lineBreak: string): string {
  if (!ANY.test(inline)) return inline;
  const dollars = inline.split(/[$\ufdd0]/).length - 1;
  const marked = /[\ufdd2-\ufdd7]/.test(inline) ? resolveDelimiters(inline) : inline;
  const text = marked.replaceAll(DOLLAR, dollars > 1 ? '\\$' : '$');
  // A formula on a line of its own is a block, so a backslash before it would be seen.
  return (lineBreak === '\\\n' ? text.replaceAll(`${BREAK}$$`, '\n$$$$') : text).replaceAll(BREAK, lineBreak);
}

interface Pair {
  readonly open: number;
  close: number;
  /** Inside or around another pair. */
  nested: boolean;
}

/** Each pair becomes marks where CommonMark will read them as a pair, and tags elsewhere ("a<em>.b</em>c"). */
function resolveDelimiters(inline: string): string {
  const text = new Map<number, string>();
  for (const { open, close, nested } of pairsOf(inline)) {
    const asMarks = flanks(inline, open, 1, nested) && flanks(inline, close, -1, nested);
    for (const at of [open, close]) {
      const delimiter = DELIMITERS[inline[at] ?? ''];
      text.set(at, (asMarks ? delimiter?.mark : delimiter?.html) ?? '');
    }
  }
  let result = '';
  let from = 0;
  for (const [at, value] of [...text].sort(([a], [b]) => a - b)) {
    result += inline.slice(from, at) + value;
    from = at + 1;
  }
  return result + inline.slice(from);
}

function pairsOf(inline: string): Pair[] {
  const pairs: Pair[] = [];
  const open: Pair[] = [];
  for (let i = 0; i < inline.length; i++) {
    const delimiter = DELIMITERS[inline[i] ?? ''];
    if (!delimiter) continue;
    if (delimiter.opens) {
      for (const pair of open) pair.nested = true;
      open.push({ open: i, close: -1, nested: open.length > 0 });
    } else {
      const pair = open.pop();
      if (pair) pairs.push(Object.assign(pair, { close: i }));
    }
  }
  return pairs;
}

/**
 * Whether a delimiter at `at` is certain to work: inwards it touches no space, and either inwards no punctuation or outwards
 * space or punctuation. Delimiters of the same direction beside it count as one run; others make it uncertain. A nested one must
 * not be able to work the other way round as well.
 */
function flanks(inline: string, at: number, inwards: 1 | -1, nested: boolean): boolean {
  const opens = inwards === 1;
  let inner = at + inwards;
  while (DELIMITERS[inline[inner] ?? '']?.opens === opens) inner += inwards;
  let outer = at - inwards;
  while (DELIMITERS[inline[outer] ?? '']?.opens === opens) outer -= inwards;
  const inside = inline[inner] ?? ' ';
  const outside = inline[outer] ?? ' ';
  if (inside in DELIMITERS || outside in DELIMITERS) return false;
  if (isSpaceOrBreak(inside)) return false;
  if (isSpaceOrBreak(outside)) return true;
  return isPunctuation(outside) ? !nested || !isPunctuation(inside) : !nested && !isPunctuation(inside);
}

function isPunctuation(char: string): boolean {
  return char === DOLLAR || /^[\p{P}\p{S}\ud800-\udfff]$/u.test(char);
}

export function isOpenDelimiter(char: string): boolean {
  return DELIMITERS[char]?.opens === true;
}
