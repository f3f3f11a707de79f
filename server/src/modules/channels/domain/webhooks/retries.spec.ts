import { expect, test } from '@jest/globals';
import { judge, RETRY_AFTER_MS } from './retries.ts';

const now = new Date('2026-11-24T10:00:00Z');
const HOUR = 3_600_000;
const waits = (answer: Parameters<typeof judge>[0], failures = 0, random = 0) => judge(answer, failures, now, random).nextAt!.getTime() - now.getTime();

test('failures are tried again over three days, each up to a fifth later', () => {
  expect(RETRY_AFTER_MS.map((_, failures) => waits({}, failures))).toEqual([5_000, 300_000, HOUR / 2, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]);
  expect(RETRY_AFTER_MS.reduce((sum, ms) => sum + ms) / HOUR).toBeGreaterThan(72);
  expect(waits({}, 1, 1)).toBe(360_000);
  expect(judge({ status: 500 }, RETRY_AFTER_MS.length, now, 0)).toEqual({ state: 'failed', gone: false });
});

test.each([[200, 'succeeded'], [204, 'succeeded'], [299, 'succeeded'], [301, 'pending'], [302, 'pending'], [400, 'pending'], [404, 'pending'], [500, 'pending'], [410, 'failed']])('%i: %s', (status, state) => {
  expect(judge({ status }, 0, now, 0)).toMatchObject({ state, gone: status === 410 });
});

test('a receiver that says when to come again is obeyed within a day, and never asked sooner than planned', () => {
  expect(waits({ status: 429, retryAfter: '120' })).toBe(120_000);
  expect(waits({ status: 503, retryAfter: 'Tue, 24 Nov 2026 11:00:00 GMT' })).toBe(HOUR);
  expect(waits({ status: 503, retryAfter: '1' }, 1)).toBe(300_000);
  expect(waits({ status: 429, retryAfter: '99999999' })).toBe(24 * HOUR);
  expect(waits({ status: 429, retryAfter: 'soon' })).toBe(5_000);
  expect(waits({ status: 500, retryAfter: '120' })).toBe(5_000);
});
