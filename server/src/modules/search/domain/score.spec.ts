import { expect, test } from '@jest/globals';
import { idfOf, literalScore, score, type Sought } from './score.ts';

const seek = (...words: string[]): Sought[] => words.map((w) => ({ idf: 2, weights: new Map([[w, 1]]) }));
const at = (lexeme: string, ...places: [position: number, place: string][]) => ({ lexeme, positions: places.map(([n]) => n), places: places.map(([, p]) => p) });
const text = (...occurrences: ReturnType<typeof at>[]) => ({ occurrences, titleLength: 6, length: 90 });

test('the title counts more than the text, the text more than answers', () => {
  const [title, body, answer] = ['A', 'B', 'D'].map((place) => score(seek('valve'), text(at('valve', [1, place]))));
  expect(title).toBeGreaterThan(body!);
  expect(body).toBeGreaterThan(answer!);
});

test('rare words tell more than common ones', () => {
  expect(idfOf(1000, 2)).toBeGreaterThan(idfOf(1000, 500));
  expect(idfOf(10, 20)).toBeGreaterThan(0);
});

test('a guess counts less than the word', () => {
  const guess: Sought[] = [{ idf: 2, weights: new Map([['valve', 0.5]]) }];
  expect(score(guess, text(at('valve', [1, 'A'])))).toBeLessThan(score(seek('valve'), text(at('valve', [1, 'A']))));
});

test('neighbours in the title add to it', () => {
  const near = text(at('radiator', [1, 'A']), at('valve', [2, 'A']));
  const far = text(at('radiator', [1, 'A']), at('valve', [5, 'A']));
  expect(score(seek('radiator', 'valve'), near)).toBeGreaterThan(score(seek('radiator', 'valve'), far));
});

test('titles with the very words in the order typed come first', () => {
  const asked = ['how', 'to', 'bleed'];
  expect(literalScore(asked, ['how', 'to', 'bleed', 'it'])).toBe(1);
  expect(literalScore(asked, ['bleed', 'how', 'to'])).toBeLessThan(1);
  expect(literalScore(asked, ['bleeding'])).toBe(0);
});
