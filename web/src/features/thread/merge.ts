import type { CommentPartsFragment, PostPartsFragment } from './post.gql.ts';

interface Answers { nodes: PostPartsFragment[]; page: number; pageCount: number; totalCount: number }
export interface ThreadWithAnswers { answerCount: number; question: PostPartsFragment; answers: Answers }

/** A new answer stands last, on the last page. It may come twice: as the result of one's own post and as an event. */
export function withAnswer<T extends ThreadWithAnswers>(thread: T, answer: PostPartsFragment): T {
  const { answers } = thread;
  if (answers.nodes.some((a) => a.id === answer.id)) return thread;
  const shown = answers.page >= answers.pageCount;
  return {
    ...thread,
    answerCount: thread.answerCount + 1,
    answers: { ...answers, totalCount: answers.totalCount + 1, nodes: shown ? [...answers.nodes, answer] : answers.nodes },
  };
}

/** Changes the question or answer with that id. */
export function withPost<T extends ThreadWithAnswers>(thread: T, id: string, change: (post: PostPartsFragment) => PostPartsFragment): T {
  const changed = (post: PostPartsFragment) => (post.id === id ? change(post) : post);
  return { ...thread, question: changed(thread.question), answers: { ...thread.answers, nodes: thread.answers.nodes.map(changed) } };
}

export const withComment = (post: PostPartsFragment, comment: CommentPartsFragment): PostPartsFragment =>
  post.comments.some((c) => c.id === comment.id) ? post : { ...post, commentCount: post.commentCount + 1, comments: [...post.comments, comment] };

/** The mutation answers only "done": one's outcome replaces the one before. */
export function withOutcome(post: PostPartsFragment, kind: PostPartsFragment['viewerOutcome']): PostPartsFragment {
  const by = (counted: 'WORKED' | 'FAILED') => Number(kind === counted) - Number(post.viewerOutcome === counted);
  return { ...post, viewerOutcome: kind, workedCount: post.workedCount + by('WORKED'), failedCount: post.failedCount + by('FAILED') };
}
