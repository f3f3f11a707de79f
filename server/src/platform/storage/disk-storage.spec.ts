import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DiskStorage } from './disk-storage.ts';

let dataDir: string;
let storage: DiskStorage;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'storage-'));
  storage = new DiskStorage({ dataDir });
});
afterEach(() => rm(dataDir, { recursive: true }));

const read = async (key: string): Promise<string | undefined> => {
  const file = await storage.get(key);
  return file && (await buffer(file.stream)).toString();
};

test('keeps, replaces and deletes', async () => {
  expect(await storage.get('ab/c.webp')).toBeUndefined();
  await storage.put('ab/c.webp', Buffer.from('one'), 'image/webp');
  await storage.put('ab/c.webp', Buffer.from('two!'), 'image/webp');
  expect(await read('ab/c.webp')).toBe('two!');
  await storage.delete('ab/c.webp');
  await storage.delete('ab/c.webp');
  expect(await storage.get('ab/c.webp')).toBeUndefined();
});

test('says the size, and a folder is no file', async () => {
  await storage.put('a/b', Buffer.from('12345'), 'text/plain');
  const file = await storage.get('a/b');
  expect(file?.size).toBe(5);
  file?.stream.destroy();
  expect(await storage.get('a')).toBeUndefined();
  expect(await storage.get('a/b/c')).toBeUndefined();
});

test('many writers of one key leave one whole file and no remains', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(50_000));
  await Promise.all(texts.map((text) => storage.put('k', Buffer.from(text), 'text/plain')));
  expect(texts).toContain(await read('k'));
  expect(await readdir(path.join(dataDir, 'files'))).toEqual(['k']);
});

test.each(['', '.', '..', '../x', 'a/../../x', '/etc/passwd', 'a//b', 'a/', 'a\\b', 'a\0b', '.hidden', 'a/.b', 'é', 'a b', 'a/b/c/d/e', 'a\n'])(
  'refuses the key %j',
  async (key) => {
    await writeFile(path.join(dataDir, 'x'), 'secret');
    await expect(storage.get(key)).rejects.toThrow(RangeError);
    await expect(storage.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow(RangeError);
    await expect(storage.delete(key)).rejects.toThrow(RangeError);
  },
);
