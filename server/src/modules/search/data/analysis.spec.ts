import { describe, expect, test } from '@jest/globals';
import { type Analysis, type Group, matchAll } from './analysis.ts';

const group = (stems: Record<string, string[]>, stopIn: string[] = []): Group => ({
  word: 'x', last: false, stopIn: new Set(stopIn),
  stems: Object.entries(stems).flatMap(([config, lexemes]) => lexemes.map((lexeme) => ({ config, lexeme, docs: 1, words: [lexeme], weight: 1 }))),
});
const analysis = (...groups: Group[]): Analysis => ({ parts: groups.map((g) => ({ groups: [g], phrase: false })), groups, without: [] });
const exact = (a: Analysis) => matchAll(a, { least: 1 });

describe('the query of a database', () => {
  test('asks for every word, in each language with its own stems', () => {
    expect(exact(analysis(group({ english: ['leak'], dutch: ['leaks'] }), group({ english: ['valv'], dutch: ['valv'] })))).toBe(`('leaks' & 'valv') | ('leak' & 'valv')`);
  });

  test('asks once where languages agree, and not at all where one lacks a word', () => {
    expect(exact(analysis(group({ english: ['pump'], dutch: ['pump'] }), group({ english: ['noise'] })))).toBe(`('pump' & 'noise')`);
    expect(exact(analysis(group({ english: ['pump'] }), group({ dutch: ['geluid'] })))).toBeUndefined();
  });

  test('asks no document for a stop word of its language', () => {
    expect(exact(analysis(group({ german: ['die'] }, ['english']), group({ german: ['pump'], english: ['pump'] })))).toBe(`('pump') | ('die' & 'pump')`);
  });

  test('may do without a word', () => {
    expect(matchAll(analysis(group({ simple: ['a'] }), group({ simple: ['b'] }), group({ simple: ['c'] })), { least: 1, missing: 1 })).toBe(`('b' & 'c') | ('a' & 'c') | ('a' & 'b')`);
    expect(matchAll(analysis(group({ simple: ['a'] }), group({}), group({ simple: ['c'] })), { least: 1, missing: 1 })).toBe(`('a' & 'c')`);
  });

  test('keeps the distance in a phrase over stop words', () => {
    const [power, of, cut] = [group({ english: ['power'] }), group({}, ['english']), group({ english: ['cut'] })];
    expect(exact({ parts: [{ phrase: true, groups: [power, of, cut] }], groups: [power, of, cut], without: [] })).toBe(`(('power' <2> 'cut'))`);
  });

  test('quotes whatever stands in a stem', () => {
    expect(exact(analysis(group({ simple: [`o'n\\x`] })))).toBe(`('o''n\\\\x')`);
  });
});
