import { Parser } from 'htmlparser2';
import type { Token } from 'markdown-it';
import { mathSource } from './math.ts';

/** Collects text line by line; testing the end of a growing string would copy it each time. */
class Lines {
  private readonly parts: string[] = [];
  private atStart = true;

  add(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.atStart = text.endsWith('\n');
  }

  endLine(): void {
    if (!this.atStart) this.add('\n');
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** Text as people read it: one line a block, no mark-up. */
export function tokensToText(tokens: readonly Token[]): string {
  const lines = new Lines();
  for (const token of tokens) {
    if (token.type === 'inline') lines.add(inlineToText(token.children ?? []));
    else if (token.type === 'fence' || token.type === 'code_block') {
      lines.endLine();
      lines.add(token.content);
    } else if (token.type === 'math_block') {
      lines.endLine();
      lines.add(`${mathSource(token.content, true)}\n`);
    } else if (token.type === 'td_close' || token.type === 'th_close') lines.add(' ');
    else if (token.nesting === -1 && token.block) lines.endLine();
  }
  return lines.toString().trim();
}

function inlineToText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        text += '\n';
        break;
      case 'math':
        text += mathSource(token.content, token.markup === '$$');
        break;
      case 'mention':
        text += `@${token.content}`;
        break;
      case 'task_box':
        text += `${token.content} `;
        break;
      case 'image':
        text += inlineToText(token.children ?? []);
        break;
      case 'tag_open':
      case 'tag_close':
        break; // Their content is the mark-up.
      default:
        text += token.content;
    }
  }
  return text;
}

/** The first `max` characters on one line, cut between words, with an ellipsis where something was cut. */
export function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > max * 0.6 ? space : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:.\ud800-\udbff-]+$/, '')}…`;
}

const HIDDEN = new Set(['script', 'style', 'template', 'title', 'noscript', 'iframe', 'object', 'svg', 'annotation']);
const BLOCK = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Visible text of any HTML: one line a block. */
export function htmlToText(html: string): string {
  const lines = new Lines();
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (HIDDEN.has(name)) hidden++;
      if (BLOCK.has(name)) lines.endLine();
      else if (name === 'td' || name === 'th') lines.add(' ');
      if (name === 'img' && attributes['alt']) lines.add(attributes['alt']);
    },
    ontext(data) {
      if (hidden === 0) lines.add(data);
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      if (BLOCK.has(name)) lines.endLine();
    },
  });
  parser.end(html);
  return lines
    .toString()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
