import { describe, expect, test } from '@jest/globals';
import { confidenceOf } from './confidence.ts';
import { rankOf } from './rank.ts';
import { wilson } from './wilson.ts';

describe('rank', () => {
  const none = { up: 0, down: 0, worked: 0, failed: 0 };
  test('nothing said is 0', () => expect(rankOf(none)).toBe(0));
  test('many that agree beat one', () => expect(rankOf({ ...none, up: 10 })).toBeGreaterThan(rankOf({ ...none, up: 1 })));
  test('9 of 10 beat 1 of 1', () => expect(rankOf({ ...none, up: 9, down: 1 })).toBeGreaterThan(rankOf({ ...none, up: 1 })));
  test('outcomes count like votes', () => expect(rankOf({ ...none, up: 2, worked: 3, failed: 1 })).toBe(wilson(5, 1)));
  test('known value', () => expect(wilson(60, 20)).toBeCloseTo(0.6453, 3));
  test('only down is 0, not less', () => expect(rankOf({ ...none, down: 50 })).toBeCloseTo(0, 10));
});

describe('confidence', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  test('nobody said anything', () => expect(confidenceOf([], now)).toBe(0.5));
  test('two said it worked', () => expect(confidenceOf([{ kind: 'worked', at: now }, { kind: 'worked', at: now }], now)).toBeCloseTo(4 / 6));
  test('a year later it weighs half', () => expect(confidenceOf([{ kind: 'worked', at: ago(365) }], now)).toBeCloseTo(2.5 / 4.5));
  test('outdated and dangerous speak against it', () => expect(confidenceOf([{ kind: 'outdated', at: now }, { kind: 'dangerous', at: now }, { kind: 'failed', at: now }], now)).toBeCloseTo(2 / 7));
});
