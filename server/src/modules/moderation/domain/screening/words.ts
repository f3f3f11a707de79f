const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What is put into words to hide them: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\p{Cf}/gu;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text in the form they are compared in. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  return (plain.match(WORD) ?? []).flatMap((word) => (UNSPACED.test(word) ? split(word) : [word]));
}

const split = (run: string): string[] => [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

/** A list of words and phrases; they are found as whole words. */
export class WordList {
  /** By the first word. */
  private readonly phrases = new Map<string, string[][]>();

  /** @param lines one word or phrase each; blank ones do not count */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const phrase = wordsOf(line);
      const [first] = phrase;
      if (first !== undefined) this.phrases.set(first, [...(this.phrases.get(first) ?? []), phrase]);
    }
  }

  get isEmpty(): boolean {
    return this.phrases.size === 0;
  }

  /** The first of its phrases among the words of a text. */
  find(words: readonly string[]): string | undefined {
    for (const [at, word] of words.entries()) {
      const found = this.phrases.get(word)?.find((phrase) => phrase.every((part, i) => words[at + i] === part));
      if (found) return found.join(' ');
    }
    return undefined;
  }
}
