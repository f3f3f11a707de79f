import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** The headings of a page go down to h2, so those of a post start below. */
const FIRST_HEADING = 3;
const TASK = /^\[([ xX])\][ \u00a0]/;
const DIRECTED = new Set(['paragraph_open', 'heading_open', 'bullet_list_open', 'ordered_list_open', 'table_open']);

/** What GFM and our pages add to the tokens of CommonMark: task lists, text direction, heading levels, link relations. */
export function decoratePlugin(md: MarkdownIt): void {
  // Before escaped characters are joined with the text around them: "\[ ]" is no task.
  md.core.ruler.before('text_join', 'tasks', tasks);
  md.core.ruler.push('decorate', (state) => decorateBlocks(state.tokens));
}

function decorateBlocks(tokens: Token[]): void {
  const outline: number[] = [];
  // Direction is set on the outermost block that has text, so that what is inside a list agrees with its bullets.
  let directed = 0;
  for (const token of tokens) {
    if (token.type === 'heading_open') demote(token, outline);
    else if (token.type === 'heading_close') token.tag = `h${headingLevel(outline)}`;
    else if (token.type === 'inline') decorateInline(token.children ?? []);
    if (DIRECTED.has(token.type) && !token.hidden && directed === 0) token.attrSet('dir', 'auto');
    if (token.type.endsWith('_list_open') || token.type === 'table_open') directed++;
    else if (token.type.endsWith('_list_close') || token.type === 'table_close') directed--;
    if (token.tag === 'th' || token.tag === 'td') alignByClass(token);
  }
}

/** Levels follow the outline without gaps, whatever level the writer began with. */
function demote(token: Token, outline: number[]): void {
  const level = Number(token.tag.slice(1));
  while ((outline.at(-1) ?? 0) >= level) outline.pop();
  outline.push(level);
  token.tag = `h${headingLevel(outline)}`;
}

function headingLevel(outline: readonly number[]): number {
  return Math.min(6, FIRST_HEADING - 1 + outline.length);
}

function decorateInline(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.type === 'link_open') token.attrSet('rel', 'ugc nofollow noopener');
  }
}

/** A style attribute would be refused by the content security policy. */
function alignByClass(token: Token): void {
  const style = token.attrGet('style');
  if (typeof style !== 'string' || !token.attrs) return;
  token.attrs = [['class', `align-${style.slice('text-align:'.length)}`]];
}

function tasks(state: StateCore): void {
  const { tokens } = state;
  for (let i = 2; i < tokens.length; i++) {
    const inline = tokens[i];
    const first = inline?.children?.[0];
    const item = tokens[i - 2];
    if (inline?.type !== 'inline' || item?.type !== 'list_item_open' || first?.type !== 'text') continue;
    const mark = TASK.exec(first.content);
    if (!mark) continue;
    item.attrSet('class', 'task');
    first.content = first.content.slice(mark[0].length);
    const box = new state.Token('task_box', 'span', 0);
    box.content = mark[1] === ' ' ? '☐' : '☑';
    inline.children?.unshift(box);
  }
}
