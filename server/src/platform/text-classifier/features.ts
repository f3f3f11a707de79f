/** What a text consists of, as places in a table of weights, and how much of each. */
export interface Features {
  places: Uint32Array;
  values: Float32Array;
}

type Counts = Map<number, number>;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LINK = /https?:|www\.|\w\.(?:com|net|org|info)\b/;
const LETTER = /\p{L}/gu;
const CAPITAL = /\p{Lu}/gu;
const LONGEST_RUN = 5;
/** Words and characters make up half of a text each, however long it is; its shape is a little more. */
const HALF = Math.SQRT1_2;
const OF_SHAPE = 0.3;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Beginnings of the hash, so that a word and the same run of characters differ. */
const WORDS = step(FNV_OFFSET, 1);
const PAIRS = step(FNV_OFFSET, 2);
const CHARACTERS = step(FNV_OFFSET, 3);
const SHAPE = step(FNV_OFFSET, 4);

/** Words, pairs of neighbouring words, runs of up to 5 characters (spaces among them), and whether it has links, how long it is and how much of it is capitals. */
export function featuresOf(text: string, bits: number): Features {
  const shift = 32 - bits;
  const lower = text.normalize('NFKC').toLowerCase();
  const all: Counts = new Map();
  addHalf(all, countWords(lower, shift));
  addHalf(all, countCharacters(` ${lower.replace(/\s+/g, ' ').trim()} `, shift));
  for (const mark of shapeOf(text, lower)) add(all, placeOf(hashOf(mark, SHAPE), shift), OF_SHAPE);
  return { places: Uint32Array.from(all.keys()), values: Float32Array.from(all.values()) };
}

function countWords(lower: string, shift: number): Counts {
  const counts: Counts = new Map();
  let pair = PAIRS;
  for (const [word] of lower.matchAll(WORD)) {
    add(counts, placeOf(hashOf(word, WORDS), shift), 1);
    add(counts, placeOf(hashOf(word, step(pair, 32)), shift), 1);
    pair = hashOf(word, PAIRS);
  }
  return counts;
}

function countCharacters(line: string, shift: number): Counts {
  const counts: Counts = new Map();
  for (let from = 0; from < line.length; from++) {
    let hash = CHARACTERS;
    const end = Math.min(line.length, from + LONGEST_RUN);
    for (let at = from; at < end; at++) {
      hash = step(hash, line.charCodeAt(at));
      add(counts, placeOf(hash, shift), 1);
    }
  }
  return counts;
}

function shapeOf(text: string, lower: string): string[] {
  const letters = text.match(LETTER)?.length ?? 0;
  const capitals = text.match(CAPITAL)?.length ?? 0;
  const length = Math.floor(Math.log2(text.length + 1));
  return [`length ${length}`, `capitals ${letters === 0 ? 0 : Math.round((4 * capitals) / letters)}`, ...(LINK.test(lower) ? ['link'] : [])];
}

/** As a vector of length √½; ten times the same counts for more than once, but not for ten. */
function addHalf(all: Counts, counts: Counts): void {
  let squares = 0;
  for (const n of counts.values()) squares += (1 + Math.log(n)) ** 2;
  for (const [place, n] of counts) add(all, place, (HALF * (1 + Math.log(n))) / Math.sqrt(squares));
}

const add = (to: Counts, place: number, amount: number) => to.set(place, (to.get(place) ?? 0) + amount);

function hashOf(text: string, begin: number): number {
  let hash = begin;
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash;
}

/** FNV-1a. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** Spreads what FNV leaves in the low bits (the end of MurmurHash3). */
function placeOf(hash: number, shift: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) >>> shift;
}
