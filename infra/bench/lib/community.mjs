// A generated community in the format of `import jsonl` (shared/docs/import-format.md).
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { markdown, randomFrom, sentence, wordsFrom } from './random.mjs';

const start = Date.UTC(2025, 0, 1);

/**
 * @param {string} file
 * @param {{threads: number, people?: number, answers?: (thread: number) => number, characters?: number, seed?: number}} size
 * @returns {Promise<{posts: number, bytes: number}>}
 */
export async function writeCommunity(file, { threads, people = 500, answers = (n) => n % 5, characters = 600, seed = 1 }) {
  const random = randomFrom(seed);
  const word = wordsFrom(random);
  const out = createWriteStream(file);
  const person = () => `Member ${random.below(people)}`;
  let posts = 0;
  for (let n = 0; n < threads; n++) {
    const created = start + n * 60_000;
    const list = Array.from({ length: answers(n) }, (_, i) => ({
      id: `${n}-${i}`, created: new Date(created + (i + 1) * 1000).toISOString(), author: person(), markdown: markdown(word, characters), helpful: random.below(6), unhelpful: random.below(2),
    }));
    posts += 1 + list.length;
    const thread = {
      id: n, created: new Date(created).toISOString(), author: person(), title: sentence(word, 7).slice(0, 140), markdown: markdown(word, characters), locale: 'en', tags: [word(), word()], votes: random.below(9),
      accepted_answer: n % 3 === 0 ? (list[0]?.id ?? null) : null, answers: list,
    };
    if (!out.write(`${JSON.stringify(thread)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { posts, bytes: out.bytesWritten };
}
