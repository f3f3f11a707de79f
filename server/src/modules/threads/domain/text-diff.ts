import { diffWordsWithSpace } from 'diff';

/** Longer pairs are shown whole: the time a difference takes grows with the square of what changed. */
const LONGEST = 120_000;
const TIMEOUT_MS = 200;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What changed between two texts, word by word: escaped text with <ins> and <del>. */
export function diffHtml(before: string, after: string): string {
  if (before === after) return escape(after);
  const changes = before.length + after.length <= LONGEST ? diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS }) : undefined;
  if (!changes) return `<del>${escape(before)}</del><ins>${escape(after)}</ins>`;
  return changes.map(({ added, removed, value }) => (added ? `<ins>${escape(value)}</ins>` : removed ? `<del>${escape(value)}</del>` : escape(value))).join('');
}
