import * as op from '../../features/thread/operations.gql.ts';
import { type ThreadWithAnswers, withAnswer, withComment, withOutcome, withPost } from '../../features/thread/merge.ts';
import { form, type Place, stay, type Values } from '../../lib/route.ts';
import type { OutcomeKind } from '../../generated/gql-types.ts';
import type { ThreadPageQuery } from './thread.gql.ts';

const of = form<ThreadPageQuery>();
/** Back to this page of the thread, at the post. */
const here = ({ pathname, search }: Place, _: unknown, values: Values = {}) => {
  const at = values['post'] ?? values['answer'];
  return `${pathname}${search.size ? `?${search}` : ''}${at ? `#${at}` : ''}`;
};
const onThread = (data: ThreadPageQuery, change: <T extends ThreadWithAnswers>(thread: T) => T): ThreadPageQuery => ({ ...data, thread: data.thread && change(data.thread) });
const outcomes: readonly OutcomeKind[] = ['WORKED', 'FAILED', 'OUTDATED', 'DANGEROUS'];
const outcomeOf = (values: Values): OutcomeKind => outcomes.find((k) => k === values['kind']) ?? 'WORKED';

const outcome = of({
  document: op.RecordOutcomeDocument,
  variables: (_, values) => ({ input: { post: values['post'] ?? '', kind: outcomeOf(values), reason: values['reason'] || null } }),
  location: here,
  merge: (data, _, values) => onThread(data, (thread) => withPost(thread, values['post'] ?? '', (post) => withOutcome(post, outcomeOf(values)))),
});

export const forms = {
  answer: of({
    document: op.PostAnswerDocument,
    variables: ({ id }, values) => ({ input: { thread: id!, body: values['body'] ?? '' } }),
    location: (place, { postAnswer }) => (postAnswer.__typename === 'PostPayload' ? postAnswer.post.url : here(place, undefined)),
    merge: (data, { postAnswer }) => (postAnswer.__typename === 'PostPayload' ? onThread(data, (thread) => withAnswer(thread, postAnswer.post)) : data),
  }),
  comment: of({
    document: op.PostCommentDocument,
    variables: (_, values) => ({ input: { post: values['post'] ?? '', body: values['body'] ?? '' } }),
    location: here,
    merge: (data, { postComment }, values) => (postComment.__typename === 'PostPayload'
      ? onThread(data, (thread) => withPost(thread, values['post'] ?? '', (post) => withComment(post, postComment.post)))
      : data),
  }),
  vote: of({ document: op.VoteDocument, variables: (_, v) => ({ post: v['post'] ?? '', value: Math.sign(Number(v['value'])) || 0 }), location: here, merge: stay }),
  outcome,
  outdated: outcome,
  dangerous: outcome,
  accept: of({ document: op.AcceptAnswerDocument, variables: (_, v) => ({ answer: v['answer'] ?? '' }), location: here, merge: stay }),
  unaccept: of({ document: op.UnacceptAnswerDocument, variables: (_, v) => ({ answer: v['answer'] ?? '' }), location: here, merge: stay }),
  reject: of({ document: op.RejectAnswerDocument, variables: (_, v) => ({ answer: v['answer'] ?? '', reason: v['reason'] ?? '' }), location: here, merge: stay }),
  official: of({ document: op.SetOfficialDocument, variables: (_, v) => ({ answer: v['answer'] ?? '', on: v['on'] === 'true' }), location: here, merge: stay }),
  delete: of({ document: op.DeletePostDocument, variables: (_, v) => ({ id: v['post'] ?? '', reason: v['reason'] || null }), location: here }),
  restore: of({ document: op.RestorePostDocument, variables: (_, v) => ({ id: v['post'] ?? '' }), location: here }),
  hide: of({ document: op.HidePostDocument, variables: (_, v) => ({ id: v['post'] ?? '', reason: v['reason'] ?? '' }), location: here, merge: stay }),
  unhide: of({ document: op.UnhidePostDocument, variables: (_, v) => ({ id: v['post'] ?? '' }), location: here, merge: stay }),
  alsoMe: of({ document: op.SetAlsoMeDocument, variables: ({ id }, v) => ({ thread: id!, on: v['on'] === 'true' }), location: here, merge: stay }),
  follow: of({ document: op.SetFollowDocument, variables: ({ id }, v) => ({ thread: id!, on: v['on'] === 'true' }), location: here, merge: stay }),
  take: of({ document: op.TakeQuestionDocument, variables: ({ id }) => ({ thread: id! }), location: here, merge: stay }),
  release: of({ document: op.ReleaseQuestionDocument, variables: ({ id }) => ({ thread: id! }), location: here, merge: stay }),
};
