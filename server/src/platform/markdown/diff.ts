import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';
import { escapeHtml } from './escape.ts';

/** Longer ones are compared line by line: by words the work grows too fast. */
const BY_WORDS = 20_000;
const PATIENCE = 200;

/**
 * The difference between two texts as safe HTML: what went is `<del>`, what came is `<ins>`, everything else escaped text with its
 * line ends. Show it in a `pre` or with `white-space: pre-wrap`.
 */
export function diffHtml(before: string, after: string): string {
  const changes = compare(before, after) ?? [{ value: before, removed: true, added: false }, { value: after, removed: false, added: true }];
  return changes.map((c) => (c.added ? `<ins>${escapeHtml(c.value)}</ins>` : c.removed ? `<del>${escapeHtml(c.value)}</del>` : escapeHtml(c.value))).join('');
}

function compare(before: string, after: string): Pick<ChangeObject<string>, 'value' | 'added' | 'removed'>[] | undefined {
  const byWords = before.length + after.length <= BY_WORDS;
  return (byWords ? diffWordsWithSpace(before, after, { timeout: PATIENCE }) : undefined) ?? diffLines(before, after, { timeout: PATIENCE });
}
