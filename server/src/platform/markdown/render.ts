import type { Env, Token } from 'markdown-it';
import { enforceAllowList } from './allow-list.ts';
import { setMentionNames } from './mentions.ts';
import { createParser } from './parser.ts';
import { newRenderContext, setRenderContext } from './renderer.ts';
import { shorten, tokensToText } from './text.ts';

/** Raise it when the same source renders differently: stored HTML of an older version is rendered again. */
export const RENDERER_VERSION = 1;

export interface RenderOptions {
  /** Addresses of the people who have these names; names that are left out stay plain text. */
  readonly mentions?: (names: readonly string[]) => ReadonlyMap<string, string>;
  /** Names that are known to be mentioned, in any case: these may hold spaces. */
  readonly names?: Iterable<string>;
}

/** A rendered post. Every list is in order of appearance and without repeats. */
export interface Rendered {
  /** Safe HTML. */
  readonly html: string;
  /** Plain text, one line a block; formulas as TeX. */
  readonly text: string;
  /** Names after an `@`, without it. */
  readonly mentions: readonly string[];
  /** Addresses of links, also of those that were typed without mark-up. */
  readonly links: readonly string[];
  /** Addresses of images. */
  readonly images: readonly string[];
}

const parser = createParser();

/** Renders Markdown (CommonMark, GFM, TeX math, mentions) to safe HTML and plain text. */
export function renderMarkdown(source: string, options: RenderOptions = {}): Rendered {
  const env: Env = {};
  if (options.names) setMentionNames(env, options.names);
  const tokens = parser.parse(source, env);
  const found = collect(tokens);
  const context = newRenderContext();
  if (options.mentions && found.mentions.length > 0) context.mentions = options.mentions(found.mentions);
  setRenderContext(env, context);
  const html = enforceAllowList(parser.renderer.render(tokens, parser.options, env));
  return { html, text: tokensToText(tokens), ...found };
}

/** Visible text of Markdown on one line, at most `max` characters: for snippets and descriptions. */
export function markdownToText(source: string, max: number): string {
  // Mark-up can take more room than what it shows, addresses most of all; a cut through it only shows at the end.
  const enough = Math.max(2_000, max * 8);
  const tokens = parser.parse(source.length > enough ? source.slice(0, enough) : source, {});
  return shorten(tokensToText(tokens), max);
}

function collect(tokens: readonly Token[]): Pick<Rendered, 'mentions' | 'links' | 'images'> {
  const mentions = new Set<string>();
  const links = new Set<string>();
  const images = new Set<string>();
  for (const block of tokens) {
    for (const token of block.children ?? []) {
      if (token.type === 'link_open') links.add(String(token.attrGet('href')));
      else if (token.type === 'image') images.add(String(token.attrGet('src')));
      else if (token.type === 'mention') mentions.add(token.content);
    }
  }
  return { mentions: [...mentions], links: [...links], images: [...images] };
}
