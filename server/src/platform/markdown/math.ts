import katex from 'katex';
import 'katex/contrib/mhchem';
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { formulaAt } from './math-syntax.ts';
import { escapeHtml } from './escape.ts';

const MAX_MACRO_EXPANSIONS = 300;
const MAX_OUTPUT_PER_POST = 500_000;
const MAX_OUTPUT_PER_FORMULA = 100_000;
const MAX_CPU_MICROSECONDS_PER_POST = 200_000;
const MAX_BLOCK_LINES = 200;
const CACHE_ENTRIES = 2_000;
const CACHE_MAX_TEX = 200;

/** What the formulas of one post share: macros they define, and the budget that keeps a hostile post cheap. */
export interface MathBudget {
  macros: Record<string, string>;
  output: number;
  cpu: number;
}

export function newMathBudget(): MathBudget {
  return { macros: {}, output: 0, cpu: 0 };
}

/** Formulas of a single letter are most of them, so a small cache saves most of the work. */
const cache = new Map<string, string>();

/** MathML of a formula; what cannot be rendered, or costs too much, is shown as its source. */
export function renderMath(tex: string, display: boolean, budget: MathBudget): string {
  const plain = Object.keys(budget.macros).length === 0;
  const key = (display ? '$$' : '$') + tex;
  const known = plain ? cache.get(key) : undefined;
  const mathml = known ?? measuredMathMl(tex, display, budget);
  if (mathml === undefined) return sourceOf(tex, display);
  budget.output += mathml.length;
  if (known === undefined && plain && tex.length <= CACHE_MAX_TEX && Object.keys(budget.macros).length === 0) {
    if (cache.size >= CACHE_ENTRIES) cache.delete(cache.keys().next().value ?? '');
    cache.set(key, mathml);
  }
  return mathml;
}

function measuredMathMl(tex: string, display: boolean, budget: MathBudget): string | undefined {
  if (budget.output > MAX_OUTPUT_PER_POST || budget.cpu > MAX_CPU_MICROSECONDS_PER_POST) return undefined;
  const before = process.threadCpuUsage();
  try {
    const mathml = toMathMl(tex, display, budget.macros);
    if (mathml.length <= MAX_OUTPUT_PER_FORMULA) return mathml;
    budget.output += mathml.length;
    return undefined;
  } catch {
    return undefined;
  } finally {
    const used = process.threadCpuUsage(before);
    budget.cpu += used.user + used.system;
  }
}

function toMathMl(tex: string, display: boolean, macros: Record<string, string>): string {
  const html = katex.renderToString(forKatex(tex), {
    displayMode: display,
    output: 'mathml',
    throwOnError: true,
    strict: 'ignore',
    trust: false,
    maxExpand: MAX_MACRO_EXPANSIONS,
    maxSize: 20,
    globalGroup: true,
    macros,
  });
  return mathElement(html);
}

/** The math element alone, without what only style sheets or readers of TeX would use. */
function mathElement(html: string): string {
  return html
    .slice(html.indexOf('<math'), html.lastIndexOf('</math>') + 7)
    .replace(/<annotation [^>]*>[^<]*<\/annotation>/, '')
    .replace(/<\/?semantics>| xmlns="[^"]*"| style="[^"]*"/g, '')
    .replaceAll('class ="', 'class="')
    .replace(/<(m[a-z]+)([^<>]*)\/>/g, '<$1$2></$1>')
    .replace(/<mtd class="(?:mtr-glue|mml-eqn-num)"><\/mtd>/g, '');
}

/** Posts written for MathJax redefine built-in macros, load extensions and label equations; KaTeX refuses. */
function forKatex(tex: string): string {
  if (!tex.includes('\\')) return tex;
  return tex
    .replace(/\\mbox(?![a-zA-Z])/g, '\\text')
    .replace(/\\(?:require|label) ?\{[^{}]*\}/g, '')
    .replace(/\\newcommand\*? ?\{? ?(\\[a-zA-Z]+) ?\}?/g, '\\providecommand{$1}{}\\renewcommand{$1}')
    .replace(/\\(begin|end)\{eqnarray(\*?)\}/g, '\\$1{align$2}');
}

function sourceOf(tex: string, display: boolean): string {
  const mark = display ? '$$' : '$';
  return `<code class="math">${escapeHtml(mark + tex + mark)}</code>`;
}

/** Source as it is shown where there is no mark-up. */
export function mathSource(tex: string, display: boolean): string {
  const mark = display ? '$$' : '$';
  return mark + tex + mark;
}

export function mathPlugin(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', mathInline);
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'blockquote', 'list'] });
}

function mathInline(state: StateInline, silent: boolean): boolean {
  const found = formulaAt(state.src, state.pos);
  if (!found || found.end > state.posMax) return false;
  if (!silent) {
    const token = state.push('math', 'math', 0);
    token.content = found.tex;
    token.markup = found.display ? '$$' : '$';
  }
  state.pos = found.end;
  return true;
}

function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lastLine = Math.min(endLine, startLine + MAX_BLOCK_LINES);
  for (let line = startLine; line < lastLine; line++) {
    if (line > startLine && (state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return false;
    const from = line === startLine ? start + 2 : (state.bMarks[line] ?? 0);
    const text = state.src.slice(from, state.eMarks[line]);
    const at = text.indexOf('$$');
    if (at < 0) continue;
    if (text.slice(at + 2).trim() !== '') return false;
    return pushBlock(state, startLine, line, silent);
  }
  return false;
}

function pushBlock(state: StateBlock, startLine: number, line: number, silent: boolean): boolean {
  const text = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
  const tex = text.slice(2, -2).trim();
  if (tex === '') return false;
  if (silent) return true;
  const token = state.push('math_block', 'math', 0);
  token.content = tex.replace(/\n\s*(?=\n)/g, '');
  token.markup = '$$';
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
}
