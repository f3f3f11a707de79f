import { expect, test } from '@jest/globals';
import { diffHtml } from './diff.ts';

test('marks what went and what came', () => {
  expect(diffHtml('Press the red button.', 'Press the green button.')).toBe('Press the <del>red</del><ins>green</ins> button.');
});

test('escapes what people wrote', () => {
  expect(diffHtml('', '<script>alert("x")</script>')).toBe('<ins>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</ins>');
});

test('comes to an end with long texts that have nothing in common', () => {
  const before = Array.from({ length: 6_000 }, (_, i) => `old${i}`).join('\n');
  const after = Array.from({ length: 6_000 }, (_, i) => `new${i}`).join('\n');
  expect(diffHtml(before, after)).toContain('<ins>new0');
});
