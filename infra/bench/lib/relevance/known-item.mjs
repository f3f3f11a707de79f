import { built, engineOf, everything } from './corpus.mjs';
import { percentage } from './statistics.mjs';

const ROWS = { first3: { name: 'short queries, success@5', bar: 94 }, inflected: { name: 'other inflections, success@5', bar: 90 }, typo3: { name: 'short with a slip, success@5', bar: 85 } };

/** Short queries, each of which has one thread to find among the first five, by somebody who reads its language. */
export async function knownItems(app, queries, source) {
  const engine = await engineOf(app);
  const { scope } = await everything(app);
  const { importedId } = await built('platform/database/ids.js');
  const found = { first3: [], inflected: [], typo3: [] };
  for (const { kind, locale, query, thread } of queries) {
    const id = importedId('thread', source, thread);
    const { hits } = await engine.search({ query, scope, filter: {}, sort: 'relevance', first: 5, preferLocale: locale });
    found[kind].push(hits.some((h) => h.id === id || h.threadId === id) ? 1 : 0);
  }
  return Object.entries(ROWS).flatMap(([kind, { name, bar }]) => (found[kind].length === 0 ? [] : [{ name, ...percentage(found[kind]), bar: { at_least: bar } }]));
}
