import { expect, test } from '@jest/globals';
import { comment, post, thread } from '../../../test/thread-data.ts';
import { withAnswer, withComment, withOutcome } from './merge.ts';

test('an answer that comes twice (own result and event) counts once', () => {
  const once = withAnswer(thread({}, [post('p2')]), post('p9'));
  expect(once.answers.nodes.map((a) => a.id)).toEqual(['p2', 'p9']);
  expect(once.answerCount).toBe(2);
  expect(withAnswer(once, post('p9'))).toBe(once);
});

test('on an earlier page a new answer only counts', () => {
  const first = thread({ answers: { __typename: 'AnswerPage', nodes: [post('p2')], page: 1, pageCount: 2, totalCount: 21 }, answerCount: 21 });
  const after = withAnswer(first, post('p9'));
  expect(after.answers.nodes).toHaveLength(1);
  expect(after.answerCount).toBe(22);
});

test('another outcome replaces the one before', () => {
  const worked = withOutcome(post('p2', { workedCount: 3, failedCount: 1 }), 'WORKED');
  expect([worked.workedCount, worked.failedCount]).toEqual([4, 1]);
  const failed = withOutcome(worked, 'FAILED');
  expect([failed.workedCount, failed.failedCount]).toEqual([3, 2]);
  expect(withOutcome(failed, 'FAILED')).toEqual(failed);
});

test('a comment stands last, once', () => {
  const one = withComment(post('p2'), comment('p7', 'Yes'));
  expect(withComment(one, comment('p7', 'Yes')).comments).toHaveLength(1);
});
