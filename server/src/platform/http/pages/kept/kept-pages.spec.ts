import { beforeEach, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { type KeptPage, keptPage } from './kept-page.ts';
import { KeptPages } from './kept-pages.ts';

let pages: KeptPages;
beforeEach(() => {
  pages = new KeptPages({ bytes: 100_000, seconds: 60 });
});

const page = (text: string, ...keys: string[]) => keptPage(text, `W/"${text}"`, new Set(keys), 10);
const make = (address: string, made: () => Promise<KeptPage>) => pages.of(address, made, (p) => p);
const keep = (address: string, text: string, ...keys: string[]) => make(address, () => Promise.resolve(page(text, ...keys)));
/** Something that is finished by hand. */
const byHand = <T>() => Promise.withResolvers<T>();
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a page stays until something on it changes, also where others show the same thing', async () => {
  await keep('en /a', 'a', 't1', 'threads');
  await keep('en /b', 'b', 't1', 't2');
  await keep('en /c', 'c', 't3');
  pages.drop(['t2', 'unknown']);
  expect([pages.get('en /a')?.etag, pages.get('en /b'), pages.get('en /c')?.etag]).toEqual(['W/"a"', undefined, 'W/"c"']);
  pages.drop(['t1']);
  expect([pages.get('en /a'), pages.size.pages]).toEqual([undefined, 1]);
});

test('many who wait: made once; who asks after a change gets what is read after it', async () => {
  const { promise, resolve } = byHand<KeptPage>();
  let times = 0;
  const slow = () => {
    times++;
    return promise;
  };
  const waiting = [make('en /a', slow), make('en /a', slow), make('en /a', slow)];
  expect(times).toBe(1);
  pages.drop(['t9']);
  const later = make('en /a', () => Promise.resolve(page('new', 't1')));
  resolve(page('old', 't1'));
  expect((await Promise.all(waiting)).map((p) => p.etag)).toEqual(['W/"old"', 'W/"old"', 'W/"old"']);
  expect((await later).etag).toBe('W/"new"');
});

test('what changed while a page was being made is not kept as it was', async () => {
  for (const change of [() => pages.drop(['t1']), () => pages.clear(), () => pages.deaf()]) {
    const { promise, resolve } = byHand<KeptPage>();
    const made = make('en /a', () => promise);
    change();
    resolve(page('old', 't1'));
    await made;
    await settled();
    expect(pages.last('en /a')).toBeUndefined();
  }
});

test('a failure is everybody\'s who waited and nobody\'s afterwards', async () => {
  const fails = () => Promise.reject(new Error('away'));
  await expect(Promise.all([make('en /a', fails), make('en /a', fails)])).rejects.toThrow('away');
  await keep('en /a', 'a');
  expect(pages.get('en /a')?.etag).toBe('W/"a"');
});

test('deaf: nothing is current and nothing is kept, but what was there can still be had; hearing again starts empty', async () => {
  await keep('en /a', 'a', 't1');
  pages.deaf();
  await keep('en /b', 'b', 't1');
  expect([pages.get('en /a'), pages.last('en /a')?.etag, pages.last('en /b')]).toEqual([undefined, 'W/"a"', undefined]);
  pages.hear();
  expect(pages.last('en /a')).toBeUndefined();
  await keep('en /a', 'a2', 't1');
  expect(pages.get('en /a')?.etag).toBe('W/"a2"');
});

test('no more bytes than there is room for: the longest unread go, with their keys; what is too big never comes in', async () => {
  const noise = (n: number) => Array.from({ length: 100 }, (_, i) => hash('sha256', `${n} ${i}`)).join(''); // does not compress
  for (let n = 1; n <= 60; n++) {
    await keep(`en /${n}`, noise(n), `t${n}`);
    pages.get('en /1');
    expect(pages.size.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(pages.size.pages).toBeLessThan(60);
  expect([pages.get('en /1') !== undefined, pages.get('en /2'), pages.get('en /60') !== undefined]).toEqual([true, undefined, true]);
  pages.resize({ bytes: 1500, seconds: 60 });
  await keep('en /big', noise(7), 't1');
  expect(pages.size).toEqual({ pages: 0, bytes: 0 });
});

test('a page that is too old is made anew, and remembered only as the last one', async () => {
  pages.resize({ bytes: 100_000, seconds: 0 });
  await keep('en /a', 'a');
  expect([pages.get('en /a'), pages.last('en /a')?.etag]).toEqual([undefined, 'W/"a"']);
});
