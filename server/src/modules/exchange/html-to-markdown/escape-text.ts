import { formulaIn, type MathMode } from './formulas.ts';
import { DOLLAR } from './marks.ts';

const SPECIAL = /[\\`*_[\]<&~$!@:|]|https?:/i;
const ENTITY = /&(?:#[0-9xX]|[a-zA-Z][a-zA-Z0-9]{1,31};)/y;
const WEB_ADDRESS = /https?:\/\/[^\s<>"`\u00a0]{1,2000}/iy;
const SIMPLE_ADDRESS = /^[\w:/?=%#+,;.@-]+$/;
const WORD = /[\p{L}\p{N}]/u;

export interface TextContext {
  readonly math: MathMode;
  /** Inside a link brackets pair up and addresses are not linked again. */
  readonly inLink: boolean;
}

/** Visible text as Markdown that shows the same; white space is collapsed. */
export function escapeText(raw: string, context: TextContext): string {
  const text = /[\t\n\f\r]| {2}/.test(raw) && context.math === 'none' ? collapse(raw) : raw;
  if (!SPECIAL.test(text)) return collapse(text);
  let result = '';
  let from = 0;
  for (let i = 0; i < text.length; ) {
    const found = special(text, i, context);
    if (!found) {
      i++;
      continue;
    }
    result += collapse(text.slice(from, i)) + found.markdown;
    i = from = found.end;
  }
  return result + collapse(text.slice(from));
}

function collapse(text: string): string {
  return /[\t\n\f\r]| {2}/.test(text) ? text.replace(/[ \t\n\f\r]+/g, ' ') : text;
}

interface Special {
  readonly markdown: string;
  readonly end: number;
}

/** What stands at `pos` when it cannot stay as it is. */
function special(text: string, pos: number, context: TextContext): Special | undefined {
  switch (text.charCodeAt(pos)) {
    case 0x24: // $
      return formulaIn(text, pos, context.math) ?? { markdown: DOLLAR, end: pos + 1 };
    case 0x5c: // \
      return backslash(text, pos, context.math);
    case 0x5f: // _
      return underscores(text, pos);
    case 0x68: // h
    case 0x48: // H
      return context.inLink ? undefined : webAddress(text, pos);
    default:
      return mustEscape(text, pos, context.inLink) ? { markdown: `\\${text[pos]}`, end: pos + 1 } : undefined;
  }
}

function backslash(text: string, pos: number, math: MathMode): Special | undefined {
  const formula = formulaIn(text, pos, math);
  if (formula) return formula;
  // MathJax shows an escaped dollar as a dollar.
  if (math === 'mathjax' && text[pos + 1] === '$') return { markdown: '\\$', end: pos + 2 };
  const next = text[pos + 1];
  return next === undefined || /[!-/:-@[-`{-~\s]/.test(next) ? { markdown: '\\\\', end: pos + 1 } : undefined;
}

function mustEscape(text: string, pos: number, inLink: boolean): boolean {
  const next = text[pos + 1];
  switch (text.charCodeAt(pos)) {
    case 0x60: // `
      return true;
    case 0x2a: // *
      return !(isSpace(text[pos - 1]) && isSpace(next));
    case 0x7e: // ~
      return next === '~' || text[pos - 1] === '~';
    case 0x5b: // [
      return inLink;
    case 0x5d: // ]
      return inLink || next === '(' || next === ':' || next === undefined;
    case 0x3c: // <
      return next === undefined || /[\w/!?.+#%=-]/.test(next);
    case 0x26: // &
      ENTITY.lastIndex = pos;
      return ENTITY.test(text);
    case 0x21: // !
      return next === undefined || next === '[';
    default:
      return false;
  }
}

/** The ends of a text count as visible characters: an element may follow. */
function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n';
}

/** Underscores between letters are no emphasis; a run is judged as a whole. */
function underscores(text: string, pos: number): Special | undefined {
  let end = pos + 1;
  while (text[end] === '_') end++;
  const inWord = WORD.test(text[pos - 1] ?? ' ') && WORD.test(text[end] ?? ' ');
  return { markdown: (inWord ? '_' : '\\_').repeat(end - pos), end };
}

/** An address that was not a link in the source becomes one, as our renderer does with what people type. */
function webAddress(text: string, pos: number): Special | undefined {
  if (pos > 0 && WORD.test(text[pos - 1] ?? '')) return undefined;
  WEB_ADDRESS.lastIndex = pos;
  const match = WEB_ADDRESS.exec(text)?.[0];
  if (match === undefined) return undefined;
  const address = withoutTrailing(match);
  const host = /^https?:\/\/[\p{L}\p{N}]/iu.test(address);
  if (!host) return undefined;
  const end = pos + address.length;
  const alone = /^\s/.test(text.slice(end, end + 1)) && SIMPLE_ADDRESS.test(address);
  return { markdown: alone ? address : `<${address}>`, end };
}

/** Punctuation at its end belongs to the sentence, but for a parenthesis that was opened in the address. */
function withoutTrailing(address: string): string {
  let open = address.split('(').length - address.split(')').length;
  let end = address.length;
  while (end > 0 && /[.,;:!?'")\]}*_~|…]/.test(address[end - 1] ?? '')) {
    if (address[end - 1] === ')') {
      if (open >= 0) break;
      open++;
    }
    end--;
  }
  return address.slice(0, end);
}

const LINE_START = /^(?:#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$)|>|\||[=-]+(?=\s*$)|(?:[-_*] *){3,}$|[-|: ]+$|:(?=[-|: ]*$))/;
const NUMBERED = /^(\d{1,9})([.)])(?=[ \t]|$)/;

/** A finished paragraph whose lines begin no block by accident. */
export function escapeLineStarts(paragraph: string): string {
  if (!paragraph.includes('\n')) return escapeLineStart(paragraph);
  return paragraph.split('\n').map(escapeLineStart).join('\n');
}

function escapeLineStart(line: string): string {
  if (LINE_START.test(line)) return `\\${line}`;
  return NUMBERED.test(line) ? line.replace(NUMBERED, '$1\\$2') : line;
}
