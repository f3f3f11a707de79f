import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';

const TAG = /<(\/?)(sup|sub|kbd|br|ins|del|s|u|mark|em|strong|i|b)\s{0,9}\/?>/iy;
const SAME: Readonly<Record<string, string>> = { i: 'em', b: 'strong' };

/** The few HTML tags that people write in Markdown or that marks cannot express at that place. All other HTML stays text. */
export function inlineHtmlPlugin(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'inline_html_tag', inlineTag);
  md.core.ruler.after('inline', 'inline_html_balance', balanceAll);
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  TAG.lastIndex = state.pos;
  const match = TAG.exec(state.src);
  if (!match) return false;
  if (!silent) pushTag(state, match[0], (match[2] ?? '').toLowerCase(), match[1] === '/');
  state.pos += match[0].length;
  return true;
}

function pushTag(state: StateInline, source: string, tag: string, closing: boolean): void {
  if (tag === 'br') {
    state.push('hardbreak', 'br', 0);
    return;
  }
  // Pushed without nesting: whether tag and emphasis fit into each other is decided when all of them are known.
  const token = state.push(closing ? 'tag_close' : 'tag_open', SAME[tag] ?? tag, 0);
  token.nesting = closing ? -1 : 1;
  token.content = source;
}

function balanceAll(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.children?.some((child) => child.type === 'tag_open' || child.type === 'tag_close')) balance(token.children);
  }
}

/** Tags that have no partner, or cross another element, become the text that was typed. */
function balance(tokens: Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) open.push(token);
    else if (token.type === 'tag_close') {
      const last = open.at(-1);
      if (last?.type === 'tag_open' && last.tag === token.tag) open.pop();
      else toText(token);
    } else if (token.nesting === -1) closeOther(open);
  }
  for (const token of open) if (token.type === 'tag_open') toText(token);
}

function closeOther(open: Token[]): void {
  let token = open.pop();
  while (token?.type === 'tag_open') {
    toText(token);
    token = open.pop();
  }
}

function toText(token: Token): void {
  token.type = 'text';
  token.tag = '';
  token.nesting = 0;
}
