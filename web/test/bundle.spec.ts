/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';

const manifestFile = 'dist/client/.vite/manifest.json';
interface Chunk { file: string; css?: string[]; imports?: string[] }

function manifest(): Record<string, Chunk> {
  if (!existsSync(manifestFile)) throw new Error('Build the web first: npm run build -w web');
  return JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
}
/** As browsers get it. */
const size = (file: string) => statSync(`dist/client/${file}.br`).size;

/** Everything a browser fetches for an entry before anything is imported on intent. */
function filesOf(name: string, chunks: Record<string, Chunk>, seen = new Set<string>()): Set<string> {
  const chunk = chunks[name]!;
  seen.add(chunk.file);
  chunk.css?.forEach((f) => seen.add(f));
  chunk.imports?.forEach((i) => filesOf(i, chunks, seen));
  return seen;
}

test('a guest loads at most 10 kB of script and 20 kB with the style sheet', () => {
  const files = [...filesOf('src/guest.ts', manifest())];
  const script = files.filter((f) => f.endsWith('.js')).reduce((sum, f) => sum + size(f), 0);
  const style = files.filter((f) => f.endsWith('.css')).reduce((sum, f) => sum + size(f), 0);
  expect(script).toBeLessThanOrEqual(10_000);
  expect(script + style).toBeLessThanOrEqual(20_000);
});

test('the app, with the code of a thread page and one language, stays within 140 kB in all', () => {
  const chunks = manifest();
  const entries = ['src/guest.ts', 'src/app.tsx', 'src/routes/thread/index.ts', 'src/locales/en/index.ts'].filter((n) => n in chunks);
  const files = new Set(entries.flatMap((n) => [...filesOf(n, chunks)]));
  expect([...files].reduce((sum, f) => sum + size(f), 0)).toBeLessThanOrEqual(140_000);
});
