import type { MarkdownIt, Env, Token } from 'markdown-it';
import { escapeHtml } from './escape.ts';
import { type MathBudget, newMathBudget, renderMath } from './math.ts';
import { isAllowedImage } from './urls.ts';

const LANGUAGE = /^[\w+#.-]{1,30}/;

/** What one rendering carries: the math budget, and the addresses of those who are mentioned. */
export interface RenderContext {
  math: MathBudget;
  mentions: ReadonlyMap<string, string>;
}

export function newRenderContext(): RenderContext {
  return { math: newMathBudget(), mentions: new Map() };
}

const contexts = new WeakMap<Env, RenderContext>();

export function setRenderContext(env: Env, context: RenderContext): void {
  contexts.set(env, context);
}

function contextOf(env: Env | undefined): RenderContext {
  return (env && contexts.get(env)) ?? newRenderContext();
}

export function rendererPlugin(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules['fence'] = (tokens, index) => codeBlock(at(tokens, index), LANGUAGE.exec(at(tokens, index).info.trim())?.[0]);
  rules['code_block'] = (tokens, index) => codeBlock(at(tokens, index), undefined);
  rules['image'] = (tokens, index, options, env, self) => {
    const token = at(tokens, index);
    return image(token, self.renderInlineAsText(token.children ?? [], options, env));
  };
  rules['math'] = (tokens, index, _options, env) => math(at(tokens, index), env);
  rules['math_block'] = (tokens, index, _options, env) => `<p>${math(at(tokens, index), env)}</p>\n`;
  rules['mention'] = (tokens, index, _options, env) => mention(at(tokens, index).content, contextOf(env));
  rules['task_box'] = (tokens, index) => `<span class="task-box">${at(tokens, index).content}</span> `;
}

function at(tokens: Token[], index: number): Token {
  const token = tokens[index];
  if (!token) throw new RangeError('token index');
  return token;
}

/** Reachable by keyboard, because long lines scroll; code reads from left to right in any language. */
function codeBlock(token: Token, language: string | undefined): string {
  const name = language ? ` class="language-${escapeHtml(language.toLowerCase())}"` : '';
  return `<pre dir="ltr" tabindex="0"><code${name}>${escapeHtml(token.content)}</code></pre>\n`;
}

function image(token: Token, alt: string): string {
  const src = String(token.attrGet('src') ?? '');
  if (!isAllowedImage(src)) return escapeHtml(alt);
  const title = token.attrGet('title');
  const titled = title === null ? '' : ` title="${escapeHtml(String(title))}"`;
  const external = src.startsWith('/') ? '' : ' referrerpolicy="no-referrer"';
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${titled} loading="lazy" decoding="async"${external}>`;
}

function math(token: Token, env: Env | undefined): string {
  return renderMath(token.content, token.markup === '$$', contextOf(env).math);
}

function mention(name: string, context: RenderContext): string {
  const href = context.mentions.get(name);
  if (href === undefined) return `@${escapeHtml(name)}`;
  return `<a class="mention" href="${escapeHtml(href)}">@${escapeHtml(name)}</a>`;
}
