import { Parser } from 'htmlparser2';
import { escapeLineStarts } from './escape-text.ts';
import type { MathMode } from './formulas.ts';
import { MarkdownWriter } from './writer.ts';

export type { MathMode } from './formulas.ts';

export interface HtmlToMarkdownOptions {
  /** How dollars are read; `strict` when absent. */
  readonly math?: MathMode;
  /** Gives an address its new form, such as an absolute one; `undefined` drops the link and keeps its text. */
  readonly url?: (url: string) => string | undefined;
}

/**
 * Markdown that our renderer shows as a reader saw the HTML: the same words, links, images, lists, tables and code.
 * What has no form in Markdown loses its form and keeps its text; scripts and styles are dropped.
 */
export function htmlToMarkdown(html: string, options: HtmlToMarkdownOptions = {}): string {
  const writer = new MarkdownWriter(options.math ?? 'strict', options.url ?? ((url) => url));
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  parser.end(html);
  return writer.finish();
}

/** Comments of Stack Exchange are Markdown of one line, without blocks: what would begin one is kept as text. */
export function commentToMarkdown(comment: string): string {
  return escapeLineStarts(comment.trim());
}
