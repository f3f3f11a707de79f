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

test('shows of a long text what stands around the changes, cut between lines', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `This is line ${i} of a text about valves.`);
  const changed = lines.map((line, i) => (i === 2 || i === 50 ? line.replace('valves', 'pumps') : line));
  const html = diffHtml(lines.join('\n'), changed.join('\n'));
  expect(html.match(/<ins>pumps<\/ins>/g)).toHaveLength(2);
  expect(html.startsWith('This is line 0 ')).toBe(true);
  expect(html.match(/^⋯$/gm)).toHaveLength(2);
  expect(html.endsWith('\n⋯')).toBe(true);
  for (const shown of [0, 5, 46, 54]) expect(html).toContain(`line ${shown} of`);
  expect(html).not.toContain('line 25 of');
  for (const line of html.replaceAll(/<[^>]+>/g, '').split('\n')) expect(line === '⋯' || line.startsWith('This is line ')).toBe(true);
  expect(diffHtml(lines.join('\n'), lines.join('\n'))).toBe(lines.join('\n'));
});
