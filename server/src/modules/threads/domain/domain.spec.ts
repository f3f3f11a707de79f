import { describe, expect, test } from '@jest/globals';
import { parseDraftKey } from './draft-key.ts';
import { mentionCandidates, mentionedNames } from './mentions.ts';
import { hasteOf, isOnFirstDay } from './posting-limits.ts';
import { judgeTags } from './tags.ts';

describe('tags', () => {
  test('are lower case with dashes and told once', () => expect(judgeTags(['Smart Plug', 'smart_plug', ' C++ ', '.NET', ''])).toEqual({ tags: ['smart-plug', 'c++', 'net'] }));
  test('are five at most', () => expect(judgeTags(['a', 'b', 'c', 'd', 'e', 'f']).problem?.code).toBe('TOO_MANY'));
  test('need a letter or digit', () => expect(judgeTags(['--']).problem?.code).toBe('INVALID'));
  test('have a largest length', () => expect(judgeTags(['x'.repeat(41)]).problem?.code).toBe('TOO_LONG'));
});

describe('posting limits', () => {
  const limits = { threadsPerDay: 3, answersPerDay: 10, links: 2, mentions: 2, secondsBetween: 30 };
  const quiet = { threadsToday: 0, answersToday: 0, secondsSinceLast: null, sameText: false };
  test('the same text is refused to anybody', () => expect(hasteOf('answer', { ...quiet, sameText: true }, undefined)).toBe('DUPLICATE_TEXT'));
  test('30 seconds between posts', () => {
    expect(hasteOf('comment', { ...quiet, secondsSinceLast: 29 }, limits)).toBe('TOO_FAST');
    expect(hasteOf('comment', { ...quiet, secondsSinceLast: 30 }, limits)).toBeUndefined();
  });
  test('three threads and ten answers a day', () => {
    expect(hasteOf('question', { ...quiet, threadsToday: 3 }, limits)).toBe('TOO_MANY_TODAY');
    expect(hasteOf('answer', { ...quiet, threadsToday: 3, answersToday: 9 }, limits)).toBeUndefined();
    expect(hasteOf('answer', { ...quiet, answersToday: 10 }, limits)).toBe('TOO_MANY_TODAY');
    expect(hasteOf('answer', { ...quiet, answersToday: 10 }, undefined)).toBeUndefined();
  });
  test('hold on the first day of a new account without a role', () => {
    const now = new Date('2026-05-02T12:00:00Z');
    const author = { trustLevel: 0, since: new Date('2026-05-01T13:00:00Z'), grants: [] };
    expect(isOnFirstDay(author, now)).toBe(true);
    expect(isOnFirstDay({ ...author, since: new Date('2026-05-01T11:00:00Z') }, now)).toBe(false);
    expect(isOnFirstDay({ ...author, trustLevel: 1 }, now)).toBe(false);
    expect(isOnFirstDay({ ...author, grants: [{}] }, now)).toBe(false);
  });
});

test('draft keys', () => {
  expect(parseDraftKey('ask')).toEqual({ kind: 'ask' });
  expect(parseDraftKey('answer:t123')).toEqual({ kind: 'answer', threadId: 't123' });
  expect(parseDraftKey('edit:p1a')).toEqual({ kind: 'edit', postId: 'p1a' });
  for (const key of ['', 'answer:', 'answer:1', 'ask:t1', 'comment:p1/../x', `edit:p${'1'.repeat(60)}`]) expect(parseDraftKey(key)).toBeUndefined();
});

describe('mentions', () => {
  const names = new Set(['Demo', 'Demo Joost', 'Ann']);
  test('the longest name counts', () => expect(mentionedNames('thanks @Demo Joost, and @Ann. mail me@Ann.example', names)).toEqual(['Demo Joost', 'Ann']));
  test('part of a word is no name', () => expect(mentionedNames('@Annabel @Demos', names)).toEqual([]));
  test('candidates hold every length', () => expect(mentionCandidates('hi @Demo Joost!')).toEqual(['Demo', 'Demo Joost!', 'Demo Joost']));
});
