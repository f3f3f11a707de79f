import { z } from 'zod';
import { operation } from './operation.ts';
import { id, listOf, pageQuery } from './schemas.ts';
import { answerSchema, body, commentBody, commentSchema, kind, locale, outcomeKind, questionSchema, reason, significance, state, tags, threadSchema, threadSummarySchema, title } from './thread.schemas.ts';

export const threadOperations = {
  list: operation({
    id: 'listThreads', method: 'get', path: '/threads', scope: 'read', summary: 'Threads, the latest activity first',
    query: pageQuery.extend({
      space: z.string().optional().meta({ description: 'Slug; with the spaces below it' }), tag: z.string().optional(), state: state.optional(),
      author: id.optional().meta({ description: 'Id of a user' }), locale: locale.optional(),
      since: z.iso.datetime({ offset: true }).or(z.iso.date()).optional().meta({ format: 'date-time', description: 'Something happened in it at or after this time' }),
      q: z.string().max(300).optional().meta({ description: 'Words to search for; the best match first' }),
    }),
    output: listOf(threadSummarySchema),
  }),
  get: operation({ id: 'getThread', method: 'get', path: '/threads/{id}', scope: 'read', summary: 'A thread with its posts', description: 'What was merged into another thread answers 301 with the address of that one.', output: threadSchema }),
  ask: operation({
    id: 'askQuestion', method: 'post', path: '/threads', scope: 'write', summary: 'Ask a question', status: 201,
    body: z.object({
      space: z.string().meta({ description: 'Slug', examples: ['general'] }), title, body, tags: tags.default([]), locale: locale.optional(), kind: kind.optional(),
      product: z.string().optional(), product_version: z.string().optional(),
    }),
    output: threadSchema,
  }),
  answer: operation({ id: 'postAnswer', method: 'post', path: '/threads/{id}/answers', scope: 'write', summary: 'Answer', status: 201, body: z.object({ body }), output: answerSchema }),
};

export const postOperations = {
  comment: operation({
    id: 'postComment', method: 'post', path: '/posts/{id}/comments', scope: 'write', summary: 'Comment on a question or an answer', status: 201,
    body: z.object({ body: commentBody }), output: commentSchema,
  }),
  edit: operation({
    id: 'editPost', method: 'patch', path: '/posts/{id}', scope: 'write', summary: 'Edit a question, an answer or a comment',
    description: 'What is left out stays. Title and tags are a question\'s. With base_revision an edit that somebody else made meanwhile is a conflict (REVISION_CHANGED). Where a member may only suggest, the answer has a suggestion_id and the post as it is.',
    body: z.object({ body: body.optional(), title: title.optional(), tags: tags.optional(), reason: reason.optional(), significance: significance.optional(), base_revision: z.int().min(1).optional() }),
    output: z.union([answerSchema, questionSchema, commentSchema]),
  }),
  delete: operation({ id: 'deletePost', method: 'delete', path: '/posts/{id}', scope: 'write', summary: 'Delete a post; of a question: its thread', query: z.object({ reason: reason.optional() }) }),
  vote: operation({
    id: 'vote', method: 'put', path: '/posts/{id}/vote', scope: 'write', summary: 'Vote for (1) or against (-1) a question or an answer, or take it back (0)',
    body: z.object({ value: z.union([z.literal(1), z.literal(0), z.literal(-1)]).meta({ examples: [1] }) }),
    output: z.object({ post_id: id, value: z.int(), votes: z.int() }).meta({ id: 'VoteResult' }),
  }),
  outcome: operation({
    id: 'recordOutcome', method: 'put', path: '/posts/{id}/outcome', scope: 'write', summary: 'Say whether an answer worked',
    description: 'outdated and dangerous need a reason. The last word of each counts.',
    body: z.object({ kind: outcomeKind, reason: reason.optional(), product_version: z.string().optional() }),
    output: z.object({ post_id: id, kind: outcomeKind, worked_count: z.int(), failed_count: z.int() }).meta({ id: 'OutcomeResult' }),
  }),
  accept: operation({
    id: 'acceptAnswer', method: 'post', path: '/answers/{id}/accept', scope: 'write', summary: 'Accept an answer', description: 'A client may accept for the asker; accepted_by names it.', output: answerSchema,
  }),
  unaccept: operation({ id: 'unacceptAnswer', method: 'delete', path: '/answers/{id}/accept', scope: 'write', summary: 'Take an acceptance back', output: answerSchema }),
};
