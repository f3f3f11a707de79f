import { type Formula, formulaAt } from '../../../platform/markdown/index.ts';

/**
 * How dollars in a text are read. `none`: as dollars. `strict`: as formulas where our own renderer would see one.
 * `mathjax`: as MathJax does on the pages of Stack Exchange, whatever stands beside the dollar.
 */
export type MathMode = 'none' | 'strict' | 'mathjax';

const NEEDS_ROUND = /^[0-9A-Z_{$]/;
const ENVIRONMENT = /\\begin\{([a-zA-Z]+\*?)\}/y;
const NO_MATH = new Set(['document', 'tikzpicture', 'tikzcd', 'itemize', 'enumerate', 'verbatim', 'lstlisting']);
const MAX_FORMULA = 5_000;

/** The formula that begins at `pos` of a text, and how it is written in Markdown. */
export function formulaIn(text: string, pos: number, mode: MathMode): { markdown: string; end: number } | undefined {
  if (mode === 'none') return undefined;
  const formula = mode === 'strict' ? formulaAt(text, pos) : mathJaxAt(text, pos);
  if (!formula) return undefined;
  return { markdown: write(formula, text.slice(formula.end, formula.end + 1)), end: formula.end };
}

function write(formula: Formula, next: string): string {
  const tex = oneLine(formula.tex);
  if (formula.display) return `$$${tex}$$`;
  return NEEDS_ROUND.test(next) || /[`$ ]$|[`$]/.test(tex) ? `\\(${tex}\\)` : `$${tex}$`;
}

/** Line ends mean nothing in TeX but the end of a comment. A backslash at the end had a space after it. */
function oneLine(source: string): string {
  const tex = source.includes('\n') ? source.replace(/(^|[^\\])%[^\n]*\n/g, '$1 ').replace(/\s+/g, ' ') : source;
  const trimmed = tex.trim();
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) ? `${trimmed} ` : trimmed;
}

function mathJaxAt(text: string, pos: number): Formula | undefined {
  if (text[pos] === '\\') return environmentAt(text, pos) ?? bracketAt(text, pos);
  if (text[pos] !== '$') return undefined;
  const mark = text[pos + 1] === '$' ? '$$' : '$';
  const end = closing(text, pos + mark.length, mark);
  if (end < 0) return undefined;
  const tex = text.slice(pos + mark.length, end);
  return tex.trim() === '' ? undefined : { tex, display: mark === '$$', end: end + mark.length };
}

/** The closing mark outside of braces, as `$a \text{ if $b$}$` needs it. */
function closing(text: string, from: number, mark: string): number {
  const max = Math.min(text.length, from + MAX_FORMULA);
  let depth = 0;
  for (let i = from; i < max; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '$' && depth <= 0 && text.startsWith(mark, i)) return i;
  }
  return -1;
}

function environmentAt(text: string, pos: number): Formula | undefined {
  ENVIRONMENT.lastIndex = pos;
  const name = ENVIRONMENT.exec(text)?.[1];
  if (name === undefined || NO_MATH.has(name)) return undefined;
  const close = `\\end{${name}}`;
  const at = indexOf(text, close, pos);
  if (at < 0) return undefined;
  const end = at + close.length;
  return { tex: text.slice(pos, end), display: true, end };
}

/** Looks no further than a formula may be long. */
function indexOf(text: string, part: string, from: number): number {
  const at = text.slice(from, from + MAX_FORMULA).indexOf(part);
  return at < 0 ? -1 : from + at;
}

function bracketAt(text: string, pos: number): Formula | undefined {
  const close = text[pos + 1] === '(' ? '\\)' : text[pos + 1] === '[' ? '\\]' : undefined;
  if (close === undefined) return undefined;
  const at = indexOf(text, close, pos + 2);
  if (at < 0) return undefined;
  const tex = text.slice(pos + 2, at);
  return tex.trim() === '' ? undefined : { tex, display: close === '\\]', end: at + 2 };
}
