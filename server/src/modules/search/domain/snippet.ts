import { fold, tokens } from './words.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c]!);

/** Escaped text in which the words stand in <mark>. `marked` holds folded words. */
export function mark(text: string, marked: ReadonlySet<string>): string {
  let html = '';
  let at = 0;
  let open = false;
  for (const { form, start, end } of tokens(text)) {
    if (!marked.has(fold(form)) || end <= at) continue;
    // Overlapping pairs and neighbours of one run become one mark.
    if (open && start <= at) html += escape(text.slice(at, end));
    else html += `${open ? '</mark>' : ''}${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}`;
    open = true;
    at = end;
    if (!tokens(text.slice(end, end + 1)).length) {
      html += '</mark>';
      open = false;
    }
  }
  return html + (open ? '</mark>' : '') + escape(text.slice(at));
}

/** The stretch of about `length` characters with the most different marked words, escaped and marked. */
export function snippet(text: string, marked: ReadonlySet<string>, length = 220): string {
  const flat = text.slice(0, 20_000).replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return mark(flat, marked);
  const hits = tokens(flat).filter((t) => marked.has(fold(t.form)));
  const from = wordStart(flat, bestStart(hits, length));
  const to = from + length >= flat.length ? flat.length : Math.max(from + 1, flat.lastIndexOf(' ', from + length));
  const end = to <= from + length / 2 ? Math.min(flat.length, from + length) : to;
  return `${from > 0 ? '… ' : ''}${mark(flat.slice(from, end).toWellFormed(), marked)}${end < flat.length ? ' …' : ''}`;
}

function bestStart(hits: { form: string; start: number; end: number }[], length: number): number {
  let best = { start: 0, score: 0 };
  for (let i = 0; i < hits.length; i++) {
    const seen = new Set<string>();
    let score = 0;
    for (let j = i; j < hits.length && hits[j]!.end - hits[i]!.start <= length - 40; j++) {
      score += seen.has(hits[j]!.form) ? 0.1 : 1;
      seen.add(hits[j]!.form);
    }
    if (score > best.score) best = { start: hits[i]!.start, score };
  }
  return best.start;
}

/** A little before the first marked word, at the start of a word. */
function wordStart(text: string, at: number): number {
  if (at < 60) return 0;
  const space = text.indexOf(' ', at - 40);
  return space === -1 || space >= at ? at : space + 1;
}
