import { expect, test } from '@jest/globals';
import { distance, slips } from './slips.ts';

test.each([['valve', 'vlave', 1], ['valve', 'valv', 1], ['valve', 'valves', 1], ['valve', 'vulve', 1], ['valve', 'valve', 0], ['', 'abc', 3], ['boiler', 'radiator', 6]])('%s and %s are %i apart', (a, b, n) => {
  expect(distance(a, b)).toBe(n);
});

test('words one slip apart share a shortened form', () => {
  const of = new Set(slips('thermostat'));
  for (const slip of ['thermostta', 'themostat', 'thermoostat', 'thermostaz']) expect(slips(slip).some((s) => of.has(s))).toBe(true);
});

test('short words and numbers are not corrected', () => {
  expect(slips('tv')).toEqual([]);
  expect(slips('2024')).toEqual([]);
});
