import { describe, expect, test } from '@jest/globals';
import { creditedSeconds, mostPosts } from './reading.ts';
import { type LedgerEntry, reputationOf } from './reputation.ts';

const at = (day: number, second = 0) => new Date(Date.UTC(2026, 0, day, 0, 0, second));
const ups = (count: number, day: number): LedgerEntry[] => Array.from({ length: count }, (_, n) => ({ kind: 'vote_up', points: 10, at: at(day, n) }));
const accepted = (day: number, second: number): LedgerEntry => ({ kind: 'accepted', points: 15, at: at(day, second) });

describe('reputation', () => {
  test('starts with 1', () => expect(reputationOf([], 200)).toBe(1));

  test('gains at most 200 a day from votes, whatever else there is', () => {
    expect(reputationOf(ups(20, 1), 200)).toBe(201);
    expect(reputationOf(ups(21, 1), 200)).toBe(201);
    expect(reputationOf([...ups(25, 1), accepted(1, 40)], 200)).toBe(216);
    expect(reputationOf([...ups(25, 1), ...ups(2, 2)], 200)).toBe(221);
  });

  test('loses from the cap what is voted down after it was reached', () => {
    expect(reputationOf([...ups(25, 1), { kind: 'vote_down', points: -2, at: at(1, 50) }], 200)).toBe(199);
  });

  test('never falls below 1, and nobody starts from a debt', () => {
    const removed: LedgerEntry = { kind: 'post_removed', points: -100, at: at(1, 1) };
    expect(reputationOf([accepted(1, 0), removed], 200)).toBe(1);
    expect(reputationOf([accepted(1, 0), removed, accepted(1, 2)], 200)).toBe(16);
  });
});

describe('what is told of reading', () => {
  test('counts for no longer than has passed since it was last told, and at most a minute', () => {
    expect(creditedSeconds(20, 30)).toBe(20);
    expect(creditedSeconds(30, 12.7)).toBe(12);
    expect(creditedSeconds(3600, 3600)).toBe(60);
    expect(creditedSeconds(3600, null)).toBe(60);
    expect(creditedSeconds(-5, 30)).toBe(0);
    expect(creditedSeconds(20, -0.5)).toBe(0);
  });

  test('has room for as many posts as can be read in that time', () => expect(mostPosts(5)).toBe(10));
});
