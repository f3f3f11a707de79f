/** A formula found in a text: its source, whether it stands on a line of its own, and where it ends. */
export interface Formula {
  readonly tex: string;
  readonly display: boolean;
  /** Index of the first character after the closing delimiter. */
  readonly end: number;
}

const MAX_INLINE = 2_000;
const MAX_DISPLAY = 5_000;

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

/**
 * The formula that starts at `pos`, if one does: `$…$`, `$$…$$` or `\(…\)`.
 *
 * A single dollar opens only before and closes only after a visible character, and does not close before a digit or a
 * capital, so that prices ("$5 and $10") and shell variables ("$HOME/$USER") stay what they are.
 * The look-ahead is bounded, so a text full of dollars is read in linear time.
 */
export function formulaAt(source: string, pos: number): Formula | undefined {
  const code = source.charCodeAt(pos);
  if (code === BACKSLASH) {
    return source[pos + 1] === '(' ? roundFormula(source, pos) : undefined;
  }
  if (code !== DOLLAR) return undefined;
  return source.charCodeAt(pos + 1) === DOLLAR ? displayFormula(source, pos) : inlineFormula(source, pos);
}

function roundFormula(source: string, pos: number): Formula | undefined {
  const end = pairEnd(source, pos + 2, '\\)', MAX_INLINE);
  return end < 0 ? undefined : formula(source.slice(pos + 2, end), false, end + 2);
}

function displayFormula(source: string, pos: number): Formula | undefined {
  const end = pairEnd(source, pos + 2, '$$', MAX_DISPLAY);
  return end < 0 ? undefined : formula(source.slice(pos + 2, end), true, end + 2);
}

function formula(tex: string, display: boolean, end: number): Formula | undefined {
  const trimmed = tex.trim();
  if (trimmed === '' || tex.includes('\n\n')) return undefined;
  // The space after a last backslash is a command.
  return { tex: /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) ? `${trimmed} ` : trimmed, display, end };
}

function pairEnd(source: string, from: number, closing: string, limit: number): number {
  const max = Math.min(source.length, from + limit);
  for (let i = from; i < max; i++) {
    if (source.startsWith(closing, i)) return i;
    if (source.charCodeAt(i) === BACKSLASH) i++;
  }
  return -1;
}

function inlineFormula(source: string, pos: number): Formula | undefined {
  if (isSpace(source.charCodeAt(pos + 1))) return undefined;
  const max = Math.min(source.length, pos + MAX_INLINE);
  let depth = 0;
  for (let i = pos + 1; i < max; i++) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === BACKTICK) return undefined;
    else if (code === 0x7b) depth++;
    else if (code === 0x7d) depth--;
    else if (code === DOLLAR && depth <= 0 && closesInline(source, i)) {
      return formula(source.slice(pos + 1, i), false, i + 1);
    }
  }
  return undefined;
}

function closesInline(source: string, pos: number): boolean {
  if (isSpace(source.charCodeAt(pos - 1))) return false;
  const next = source.charCodeAt(pos + 1);
  const digit = next >= 0x30 && next <= 0x39;
  const capital = next >= 0x41 && next <= 0x5a;
  return !digit && !capital && next !== DOLLAR && next !== 0x5f && next !== 0x7b;
}

/** NaN (outside the text) counts as space. */
function isSpace(code: number): boolean {
  return !(code > 0x20) || code === 0xa0;
}
