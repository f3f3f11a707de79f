// Generated data is the same in every run: a seeded generator (mulberry32) and a made-up vocabulary whose words are as unevenly common as those of a language.

export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, of: (list) => list[below(list.length)] };
}

const syllables = ['ba', 'ca', 'de', 'fi', 'go', 'hu', 'ji', 'ka', 'le', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu', 'wa', 'xe', 'yo', 'zi', 'an', 'el', 'in', 'or', 'us'];

/** Rank r is drawn about 1/r as often as the first. */
export function wordsFrom(random, size = 8000) {
  const words = new Set();
  while (words.size < size) words.add(Array.from({ length: 2 + random.below(3) }, () => random.of(syllables)).join(''));
  const list = [...words];
  return () => list[Math.floor(size ** random.next()) - 1] ?? list[0];
}

export const sentence = (word, length) => {
  const text = Array.from({ length }, word).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
};

/** Markdown of about this many characters, with a list and some code in it as people write them. */
export function markdown(word, characters) {
  const parts = [];
  for (let length = 0; length < characters; ) {
    const n = parts.length % 4;
    const part = n === 1 ? `- ${sentence(word, 5)}\n- ${sentence(word, 6)}` : n === 3 ? `    ${word()} --${word()}=${word()}` : `${sentence(word, 9)} ${sentence(word, 12)} Use \`${word()}\` or **${word()}**.`;
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n');
}
