/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const file = 'dist/client/widget.js';

test('the widget stays within 12 kB and leaves nothing behind on the page', () => {
  if (!existsSync(file)) throw new Error('Build the web first: npm run build -w web');
  expect(statSync(`${file}.gz`).size).toBeLessThanOrEqual(12_000);
  const page: Record<string, unknown> = { document: { currentScript: null }, HTMLScriptElement: class {}, HTMLElement: class {} };
  const before = Object.keys(page);
  runInNewContext(readFileSync(file, 'utf8'), page);
  expect(Object.keys(page)).toEqual(before);
});
