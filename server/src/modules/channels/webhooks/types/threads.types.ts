import { AnswerAccepted, AnswerPosted, AnswerUnaccepted, QuestionAsked } from '../../../threads/events.ts';
import { webhookType } from '../../use-cases/webhooks/webhook-type.ts';
import { PublicThreads } from './public-threads.ts';

export const threadTypes = [
  webhookType({
    type: 'question.asked', from: QuestionAsked, scope: 'read', description: 'A question was asked, or approved after it was held.', source: PublicThreads,
    data: (threads, { threadId }) => threads.question(threadId),
  }),
  webhookType({
    type: 'answer.posted', from: AnswerPosted, scope: 'read', description: 'An answer was posted, or approved after it was held.', source: PublicThreads,
    data: (threads, { threadId, postId }) => threads.answer(threadId, postId),
  }),
  webhookType({
    type: 'answer.accepted', from: AnswerAccepted, scope: 'read', description: 'An answer was accepted: it solves the question.', source: PublicThreads,
    data: (threads, { threadId, postId }) => threads.answer(threadId, postId),
  }),
  webhookType({
    type: 'answer.unaccepted', from: AnswerUnaccepted, scope: 'read', description: 'An acceptance was taken back; of an answer that is gone only the id is told.', source: PublicThreads,
    data: (threads, { threadId, postId }) => threads.formerAnswer(threadId, postId),
  }),
];
