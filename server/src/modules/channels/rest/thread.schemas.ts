import { LIMITS, OutcomeKind, Significance, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import { z } from 'zod';
import { id, personSchema, time, url } from './schemas.ts';

const count = z.int().min(0);
const bodies = { body_markdown: z.string(), body_html: z.string().meta({ description: 'Safe to show; addresses are absolute' }) };

const postFields = {
  id, url, author: personSchema, created_at: time, edited_at: time.nullable(), revision: z.int().min(1),
  visibility: z.enum(Visibility).meta({ description: 'Other than `public` only for those who may see it' }), ...bodies,
  suggestion_id: id.optional().meta({ description: 'In the answer to an edit: it waits for approval, the post is as it was' }),
};

export const commentSchema = z.object(postFields).meta({ id: 'Comment' });
export const questionSchema = z.object({ ...postFields, votes: z.int(), comments: z.array(commentSchema) }).meta({ id: 'Question' });
export const answerSchema = z.object({
  ...postFields, thread_id: id, votes: z.int(), accepted: z.boolean(),
  accepted_at: time.optional().meta({ description: 'Of an accepted answer' }), accepted_by: personSchema.optional().meta({ description: 'Of an accepted answer: who said so' }),
  official: z.boolean(), worked_count: count, failed_count: count, comments: z.array(commentSchema),
}).meta({ id: 'Answer' });

export const threadSummarySchema = z.object({
  id, url, title: z.string(), space: z.string().meta({ description: 'Slug' }), tags: z.array(z.string()), kind: z.enum(ThreadKind), state: z.enum(ThreadState), locale: z.string(),
  product: z.string().nullable(), product_version: z.string().nullable(),
  created_at: time, last_activity_at: time, solved_at: time.nullable(), locked: z.boolean(), closed: z.boolean(),
  author: personSchema, votes: z.int(), answers_count: count, accepted_count: count, excerpt: z.string(),
}).meta({ id: 'ThreadSummary' });
export const threadSchema = threadSummarySchema.extend({ question: questionSchema, answers: z.array(answerSchema).meta({ description: 'Accepted ones first, then the best' }) }).meta({ id: 'Thread' });

/** Lengths are checked by the domain, which says in `errors` what is wrong; here they are told. */
const text = (limit: { min?: number; max: number }, example: string) =>
  z.string().meta({ ...(limit.min !== undefined && { minLength: limit.min }), maxLength: limit.max, examples: [example] });

export const body = text(LIMITS.body, 'What I see, what I tried.').meta({ description: 'Markdown' });
export const commentBody = text(LIMITS.comment, 'Which version is this?').meta({ description: 'Markdown' });
export const title = text(LIMITS.title, 'Why does it blink orange?');
export const tags = z.array(z.string().max(200)).max(50);
export const locale = z.string().max(35).meta({ description: 'Language tag, e.g. nl' });
export const reason = z.string().meta({ maxLength: LIMITS.reason.max });
export const kind = z.enum(ThreadKind);
export const significance = z.enum(Significance).meta({ description: 'How much the edit changes; decides what becomes stale' });
export const outcomeKind = z.enum(OutcomeKind).meta({ examples: [OutcomeKind.WORKED] });
export const state = z.enum(ThreadState);
