import { expect, test } from '@jest/globals';
import { mark, snippet } from './snippet.ts';

const of = (...words: string[]) => new Set(words);

test('marks words whatever their accents and case, and escapes all else', () => {
  expect(mark('<b>Élan</b> & "elan"', of('elan'))).toBe('&lt;b&gt;<mark>Élan</mark>&lt;/b&gt; &amp; &quot;<mark>elan</mark>&quot;');
});

test('marks runs of signs once', () => {
  expect(mark('请安装失败了', of('安装', '装失'))).toBe('请<mark>安装失</mark>败了');
});

test('a word inside a word is not marked', () => {
  expect(mark('valve valves', of('valve'))).toBe('<mark>valve</mark> valves');
});

test('the snippet shows where the words are', () => {
  const text = `${'nothing here '.repeat(60)}the radiator valve leaks ${'and more '.repeat(60)}`;
  const html = snippet(text, of('radiator', 'valve'));
  expect(html).toContain('<mark>radiator</mark> <mark>valve</mark>');
  expect(html.startsWith('… ')).toBe(true);
  expect(html.endsWith(' …')).toBe(true);
  expect(html.length).toBeLessThan(300);
});

test.each(['', 'x'.repeat(5000), '😀'.repeat(2000), '<script>'.repeat(500)])('any text has one: %#', (text) => {
  expect(snippet(text, of('script'))).not.toMatch(/<(?!\/?mark>)/);
});
