import { joinBlocks, type List, listBlock, quoteBlock } from './blocks.ts';
import { codeBlock, languageOf } from './code.ts';
import type { MathMode } from './formulas.ts';
import { Levels } from './levels.ts';
import { MARKS } from './marks.ts';
import { type Table, tableBlocks } from './tables.ts';

type Attributes = Readonly<Record<string, string>>;

const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title', 'object', 'svg', 'math', 'select', 'textarea']);
const PARAGRAPHS = new Set(
  'p div section article aside header footer main nav address center figure figcaption details form fieldset legend caption body html dl tr'.split(' '),
);
const HEADING = /^h[1-6]$/;

/** Receives the elements of an HTML text in order and writes them as Markdown. */
export class MarkdownWriter {
  private readonly levels: Levels;
  private readonly lists: List[] = [];
  private readonly tables: Table[] = [];
  private pre: { text: string; language: string; images: Attributes[] } | undefined;
  private hidden = 0;

  constructor(math: MathMode, url: (url: string) => string | undefined) {
    this.levels = new Levels(math, url);
  }

  text(text: string): void {
    if (this.hidden > 0) return;
    if (this.pre) this.pre.text += text;
    else this.levels.inline.text(text);
  }

  open(tag: string, attributes: Attributes): void {
    if (HIDDEN.has(tag)) this.hidden++;
    else if (this.hidden > 0) return;
    else if (this.pre) this.openInPre(tag, attributes);
    else if (MARKS.has(tag)) this.levels.inline.openMark(tag);
    else if (!this.levels.inline.open(tag, attributes)) this.openBlock(tag, attributes);
  }

  close(tag: string): void {
    if (HIDDEN.has(tag)) this.hidden--;
    else if (this.hidden > 0) return;
    else if (this.pre) this.closeInPre(tag);
    else if (MARKS.has(tag)) this.levels.inline.closeMark();
    else if (!this.levels.inline.close(tag)) this.closeBlock(tag);
  }

  finish(): string {
    this.levels.endParagraph();
    return joinBlocks(this.levels.blocks, false);
  }

  private openInPre(tag: string, attributes: Attributes): void {
    if (!this.pre) return;
    if (tag === 'br' || PARAGRAPHS.has(tag) || tag === 'hr') this.pre.text += '\n';
    else if (tag === 'img') this.pre.images.push(attributes);
    else if (tag === 'code' && this.pre.language === '') this.pre.language = languageOf(attributes['class']);
  }

  private closeInPre(tag: string): void {
    if (tag !== 'pre' || !this.pre) return;
    const { text, language, images } = this.pre;
    this.pre = undefined;
    if (text.trim() !== '') this.levels.add({ kind: 'other', text: codeBlock(text, language) });
    for (const image of images) this.levels.inline.open('img', image);
    this.levels.endParagraph();
  }

  private openBlock(tag: string, attributes: Attributes): void {
    switch (tag) {
      case 'pre':
        this.levels.endParagraph();
        this.pre = { text: '', language: languageOf(attributes['class']), images: [] };
        break;
      case 'hr':
        this.levels.endParagraph();
        // Dashes after the dash of a list item would be read together with it.
        this.levels.add({ kind: 'other', text: this.levels.depth > 0 ? '___' : '---' });
        break;
      case 'blockquote':
      case 'dd':
      case 'li':
        this.levels.push(tag);
        break;
      case 'td':
      case 'th':
        this.levels.push(tag, '<br>');
        this.tables.at(-1)?.aligns.push(attributes['align'] ?? /text-align: ?(\w+)/.exec(attributes['style'] ?? '')?.[1] ?? '');
        break;
      case 'ul':
      case 'ol':
        this.levels.endParagraph();
        this.lists.push({ ordered: tag === 'ol', items: [], start: startOf(attributes), loose: false });
        break;
      case 'table':
        this.openTable();
        break;
      case 'dt':
      case 'summary':
        this.levels.endParagraph();
        this.levels.inline.openMark('strong');
        break;
      default:
        this.openParagraph(tag);
    }
  }

  private openTable(): void {
    this.levels.endParagraph();
    for (const table of this.tables) table.nested = true;
    this.tables.push({ rows: [], aligns: [], nested: false });
  }

  private openParagraph(tag: string): void {
    if (PARAGRAPHS.has(tag) || HEADING.test(tag)) this.levels.endParagraph();
    if (tag === 'tr') this.tables.at(-1)?.rows.push([]);
    const list = this.lists.at(-1);
    if (tag === 'p' && this.levels.tag === 'li' && list) list.loose = true;
  }

  private closeBlock(tag: string): void {
    switch (tag) {
      case 'blockquote':
      case 'dd':
        this.closeQuote();
        break;
      case 'li':
        this.closeItem();
        break;
      case 'ul':
      case 'ol':
        this.closeList();
        break;
      case 'td':
      case 'th':
        this.closeCell();
        break;
      case 'table':
        this.closeTable();
        break;
      case 'dt':
      case 'summary':
        this.levels.inline.closeMark();
        this.levels.endParagraph();
        break;
      default:
        if (HEADING.test(tag)) this.levels.endHeading(Number(tag[1]));
        else if (PARAGRAPHS.has(tag)) this.levels.endParagraph();
    }
  }

  private closeQuote(): void {
    const blocks = this.levels.pop();
    if (blocks && blocks.length > 0) this.levels.add(quoteBlock(blocks));
  }

  private closeItem(): void {
    const blocks = this.levels.pop();
    const list = this.lists.at(-1);
    if (!blocks) return;
    if (list) list.items.push(blocks);
    else this.levels.add(listBlock({ ordered: false, items: [blocks], start: 1, loose: false }, this.levels.lastBlock));
  }

  /** A list that lies in another without an item of its own belongs to the item before it. */
  private closeList(): void {
    this.levels.endParagraph();
    const list = this.lists.pop();
    // Nested empty items ("- - -") would be read as a rule, and show nothing anyway.
    if (!list || list.items.every((blocks) => blocks.length === 0)) return;
    const parent = this.lists.at(-1);
    const item = this.levels.tag === 'li' ? undefined : parent?.items.at(-1);
    if (item) item.push(listBlock(list, item.at(-1)));
    else this.levels.add(listBlock(list, this.levels.lastBlock));
  }

  private closeCell(): void {
    const blocks = this.levels.pop();
    const table = this.tables.at(-1);
    if (!blocks) return;
    if (table) (table.rows.at(-1) ?? newRow(table)).push(blocks);
    else this.levels.add(...blocks);
  }

  private closeTable(): void {
    this.levels.endParagraph();
    const table = this.tables.pop();
    if (table) this.levels.add(...tableBlocks(table));
  }
}

function newRow(table: Table): Table['rows'][number] {
  const row: Table['rows'][number] = [];
  table.rows.push(row);
  return row;
}

function startOf(attributes: Attributes): number {
  const start = Number(attributes['start'] ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}
