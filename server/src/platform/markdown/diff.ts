import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';
import { escapeHtml } from './escape.ts';

/** Longer ones are compared line by line: by words the work grows too fast. */
const BY_WORDS = 20_000;
const PATIENCE = 200;
/** So much of what stayed is shown around a change; what is cut is cut between lines. */
const AROUND = 240;
const CUT = '\n⋯\n';

/**
 * The difference between two texts as safe HTML: what went is `<del>`, what came is `<ins>`, everything else escaped text with its
 * line ends; of long parts that stayed only what stands beside a change. Show it in a `pre` or with `white-space: pre-wrap`.
 */
export function diffHtml(before: string, after: string): string {
  const changes = compare(before, after) ?? [{ value: before, removed: true, added: false }, { value: after, removed: false, added: true }];
  const last = changes.length - 1;
  return changes.map((c, i) => (c.added ? `<ins>${escapeHtml(c.value)}</ins>` : c.removed ? `<del>${escapeHtml(c.value)}</del>` : escapeHtml(last === 0 ? c.value : shortened(c.value, i > 0, i < last)))).join('');
}

/** @param after, before whether there is a change before it, and one after it */
function shortened(text: string, after: boolean, before: boolean): string {
  const end = after ? text.indexOf('\n', AROUND) : 0;
  const begin = before ? text.lastIndexOf('\n', text.length - AROUND) : text.length;
  if (end < 0 || begin - end <= CUT.length) return text;
  return `${text.slice(0, end)}${CUT.slice(after ? 0 : 1, before ? undefined : -1)}${before ? text.slice(begin + 1) : ''}`;
}

function compare(before: string, after: string): Pick<ChangeObject<string>, 'value' | 'added' | 'removed'>[] | undefined {
  const byWords = before.length + after.length <= BY_WORDS;
  return (byWords ? diffWordsWithSpace(before, after, { timeout: PATIENCE }) : undefined) ?? diffLines(before, after, { timeout: PATIENCE });
}
