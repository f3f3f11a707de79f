import type { Block, Container } from './blocks.ts';
import { escapeLineStarts } from './escape-text.ts';
import { InlineWriter } from './inline-writer.ts';
import type { MathMode } from './formulas.ts';
import { BREAK, resolve } from './marks.ts';

/** Deeper nesting than any text has; what is deeper is flattened, so that no input costs more than its length. */
const MAX_DEPTH = 12;

interface Level extends Container {
  readonly tag: string;
  readonly lineBreak: string;
}

/** The containers that are open (quotes, list items, cells), and the paragraph in the innermost of them. */
export class Levels {
  readonly inline: InlineWriter;
  private readonly stack: Level[] = [{ tag: '', lineBreak: '\\\n', blocks: [], inline: '' }];
  private flattened = 0;

  constructor(math: MathMode, url: (url: string) => string | undefined) {
    this.inline = new InlineWriter(math, url, () => this.top);
  }

  get depth(): number {
    return this.stack.length - 1;
  }

  get tag(): string {
    return this.top.tag;
  }

  get lastBlock(): Block | undefined {
    return this.top.blocks.at(-1);
  }

  get blocks(): readonly Block[] {
    return this.top.blocks;
  }

  add(...blocks: readonly Block[]): void {
    this.top.blocks.push(...blocks);
  }

  push(tag: string, lineBreak = this.top.lineBreak): void {
    this.endParagraph();
    if (this.depth >= MAX_DEPTH) {
      this.flattened++;
      return;
    }
    this.inline.suspend();
    this.stack.push({ tag, lineBreak, blocks: [], inline: '' });
    this.inline.resume();
  }

  /** The blocks of the container that ends here; undefined when it was flattened. */
  pop(): Block[] | undefined {
    this.endParagraph();
    if (this.flattened > 0) {
      this.flattened--;
      return undefined;
    }
    if (this.stack.length < 2) return undefined;
    const done = this.stack.pop();
    this.top.inline = '';
    this.inline.resume();
    return done?.blocks;
  }

  endParagraph(): void {
    const text = this.takeInline(this.top.lineBreak);
    if (text !== '') this.top.blocks.push({ kind: 'text', text: escapeLineStarts(text) });
    this.inline.resume();
  }

  endHeading(level: number): void {
    const text = this.takeInline('<br>').replace(/ (#+)$/, ' \\$1');
    if (text !== '') this.top.blocks.push({ kind: 'other', text: `${'#'.repeat(level)} ${text}` });
    this.inline.resume();
  }

  private get top(): Level {
    const top = this.stack.at(-1);
    if (!top) throw new RangeError('No level is open');
    return top;
  }

  private takeInline(lineBreak: string): string {
    this.inline.suspend();
    const text = resolve(trim(this.top.inline), lineBreak);
    this.top.inline = '';
    return text.trim() === '' ? '' : text;
  }
}

function trim(inline: string): string {
  let start = 0;
  let end = inline.length;
  while (start < end && (inline[start] === ' ' || inline[start] === BREAK)) start++;
  while (end > start && (inline[end - 1] === ' ' || inline[end - 1] === BREAK)) end--;
  return inline.slice(start, end);
}
