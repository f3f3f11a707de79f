import { expect, test } from '@jest/globals';
import { parseQuery } from './query.ts';

test('words, phrases and exclusions', () => {
  const { terms, without } = parseQuery('valve "power cut" -battery Valve');
  expect(terms).toEqual([{ forms: ['valve'], phrase: false, last: false }, { forms: ['power', 'cut'], phrase: true, last: false }]);
  expect(without).toEqual(['battery']);
});

test('the last word may be unfinished, unless a space follows', () => {
  expect(parseQuery('smart thermo').terms.at(-1)).toMatchObject({ last: true });
  expect(parseQuery('smart thermo ').terms.at(-1)).toMatchObject({ last: false });
});

test.each(['', ' ', '"', '-', '--""', '& | ! :* ( ) <->', '\u0000\u0001', '\uD800', '😀', "'; drop table"])('nothing in %j is a mistake', (typed) => {
  expect(() => parseQuery(typed)).not.toThrow();
});

test('ten thousand characters are cut', () => {
  expect(parseQuery('word '.repeat(2000)).text.length).toBeLessThanOrEqual(300);
  expect(parseQuery(Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')).terms).toHaveLength(12);
  expect(parseQuery('radiator '.repeat(1_111)).terms.flatMap((t) => t.forms)).toEqual(['radiator']);
  expect(parseQuery('恒'.repeat(10_000)).terms.length).toBeGreaterThan(0);
});
