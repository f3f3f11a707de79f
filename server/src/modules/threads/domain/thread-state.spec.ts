import { expect, test } from '@jest/globals';
import { settle, settleOneMore } from './thread-state.ts';

const at = new Date('2026-05-01T10:00:00Z');

test.each([
  ['nobody answered', { answers: 0, byOthers: 0, accepted: 0, first: null }, { state: 'open', solutionId: null, solvedAt: null }],
  ['only the asker answered', { answers: 1, byOthers: 0, accepted: 0, first: null }, { state: 'open', solutionId: null, solvedAt: null }],
  ['somebody else answered', { answers: 2, byOthers: 1, accepted: 0, first: null }, { state: 'answered', solutionId: null, solvedAt: null }],
  ["the asker's own answer is accepted", { answers: 1, byOthers: 0, accepted: 1, first: { id: 'p1', acceptedAt: at } }, { state: 'solved', solutionId: 'p1', solvedAt: at }],
  ['several are accepted', { answers: 3, byOthers: 3, accepted: 2, first: { id: 'p2', acceptedAt: at } }, { state: 'solved', solutionId: 'p2', solvedAt: at }],
])('%s', (_, facts, expected) => {
  expect(settle(facts)).toEqual({ ...expected, answerCount: facts.answers, acceptedCount: facts.accepted });
});

test('one more answer changes what counting again would change', () => {
  const open = settle({ answers: 0, byOthers: 0, accepted: 0, first: null });
  expect(settleOneMore(open, false)).toEqual(settle({ answers: 1, byOthers: 0, accepted: 0, first: null }));
  expect(settleOneMore(open, true)).toEqual(settle({ answers: 1, byOthers: 1, accepted: 0, first: null }));
  const solved = { answers: 2, byOthers: 1, accepted: 1, first: { id: 'p1', acceptedAt: at } };
  expect(settleOneMore(settle(solved), true)).toEqual(settle({ ...solved, answers: 3, byOthers: 2 }));
});
