import type { Env, MarkdownIt, StateInline } from 'markdown-it';

const NAME = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,58}[\p{L}\p{N}_])?)/uy;
const WORD_BEFORE = /[\p{L}\p{N}_@/.+-]$/u;

/** Names that may hold spaces, longest first and in lower case; without them a name is one word. */
const namesOf = new WeakMap<Env, readonly string[]>();

export function setMentionNames(env: Env, names: Iterable<string>): void {
  namesOf.set(env, [...names].map((n) => n.toLowerCase()).sort((a, b) => b.length - a.length));
}

/** `@name` outside links and code. Whether somebody has that name is asked when the text is rendered. */
export function mentionsPlugin(md: MarkdownIt): void {
  md.inline.ruler.push('mention', mention);
}

function mention(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 || state.linkLevel > 0) return false;
  if (pos > 0 && WORD_BEFORE.test(src.slice(Math.max(0, pos - 2), pos))) return false;
  const name = knownName(state) ?? oneWord(src, pos);
  if (name === undefined || src.charCodeAt(pos + 1 + name.length) === 0x40) return false;
  if (!silent) {
    const token = state.push('mention', 'a', 0);
    token.content = name;
  }
  state.pos = pos + 1 + name.length;
  return true;
}

function oneWord(src: string, pos: number): string | undefined {
  NAME.lastIndex = pos;
  return NAME.exec(src)?.[1];
}

/** As it is written in the text. */
function knownName({ env, src, pos }: StateInline): string | undefined {
  const names = (env && namesOf.get(env)) ?? [];
  if (names.length === 0) return undefined;
  const after = src.slice(pos + 1, pos + 81);
  const lower = after.toLowerCase();
  const name = names.find((n) => lower.startsWith(n) && !/^[\p{L}\p{N}]/u.test(after.slice(n.length)));
  return name && after.slice(0, name.length);
}
