import type { MarkdownIt, StateInline } from 'markdown-it';

const NAME = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,58}[\p{L}\p{N}_])?)/uy;
const WORD_BEFORE = /[\p{L}\p{N}_@/.+-]$/u;

/** `@name` outside links and code. Whether somebody has that name is asked when the text is rendered. */
export function mentionsPlugin(md: MarkdownIt): void {
  md.inline.ruler.push('mention', mention);
}

function mention(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 || state.linkLevel > 0) return false;
  if (pos > 0 && WORD_BEFORE.test(src.slice(Math.max(0, pos - 2), pos))) return false;
  NAME.lastIndex = pos;
  const name = NAME.exec(src)?.[1];
  if (name === undefined || src.charCodeAt(pos + 1 + name.length) === 0x40) return false;
  if (!silent) {
    const token = state.push('mention', 'a', 0);
    token.content = name;
  }
  state.pos = pos + 1 + name.length;
  return true;
}
