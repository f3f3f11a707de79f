export type BlockKind = 'text' | 'list' | 'other';

/** A finished block of Markdown, without what its container puts before each line. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** A list that may follow a line of text directly: not empty, not numbered from elsewhere than 1. */
  readonly joins?: boolean;
  /** Marker of a list, so that the next one differs. */
  readonly marker?: string;
}

/** Something that holds blocks: the whole text, a quote, a list item, a cell. */
export interface Container {
  readonly blocks: Block[];
  /** The paragraph being collected. */
  inline: string;
}

export interface List {
  readonly ordered: boolean;
  readonly items: Block[][];
  readonly start: number;
  loose: boolean;
}

export function joinBlocks(blocks: readonly Block[], tight: boolean): string {
  let text = '';
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    if (previous) text += tight && previous.kind === 'text' && block.joins === true ? '\n' : '\n\n';
    text += block.text;
  });
  return text;
}

export function quoteBlock(blocks: readonly Block[]): Block {
  const text = joinBlocks(blocks, false);
  return { kind: 'other', text: text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n') };
}

/** Two lists in a row would be read as one, so the second gets the other marker. */
export function listBlock(list: List, before: Block | undefined): Block {
  const usual = list.ordered ? '.' : '-';
  const marker = before?.marker === usual ? (list.ordered ? ')' : '*') : usual;
  const tight = !list.loose;
  const items = list.items.map((blocks, index) => {
    const bullet = list.ordered ? `${list.start + index}${marker} ` : `${marker} `;
    return indent(joinBlocks(blocks, tight), bullet);
  });
  const joins = (!list.ordered || list.start === 1) && (list.items[0]?.length ?? 0) > 0;
  return { kind: 'list', text: items.join(tight ? '\n' : '\n\n'), joins, marker };
}

function indent(text: string, bullet: string): string {
  if (text === '') return bullet.trimEnd();
  const space = ' '.repeat(bullet.length);
  // "- [ ]" would become a task.
  const safe = /^\[[ xX]\] /.test(text) ? `\\${text}` : text;
  return bullet + (safe.includes('\n') ? safe.replace(/\n(?!\n|$)/g, `\n${space}`) : safe);
}
