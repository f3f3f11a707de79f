import { Decision, LIMITS, ReportReason, ReviewKind } from '@helpcommons/shared';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, listOf, pageQuery, personSchema, time, url } from './schemas.ts';

const reportReason = z.enum(ReportReason);
const decision = z.enum(Decision);

export const reviewItemSchema = z.object({
  id, kind: z.enum(ReviewKind), subject_type: z.enum(['post', 'article', 'account']), subject_id: id, post_id: id.nullable(), thread: z.object({ id, title: z.string(), url }).nullable(),
  space: z.string().nullable().meta({ description: 'Slug' }), author: personSchema.nullable(),
  rule: z.string().meta({ description: 'What brought it here: reports, dangerous, suggested_edit, or the rule that holds the post' }), detail: z.string().meta({ description: 'What the rule found' }),
  weight: z.int().meta({ description: 'Of its open reports together' }), reports: z.array(z.object({ reason: reportReason, text: z.string(), weight: z.int(), created_at: time })),
  escalated: z.boolean(), claimed_until: time.nullable(), possible: z.array(decision).meta({ description: 'What can be decided; empty when it is decided' }),
  outcome: decision.nullable(), created_at: time, closed_at: time.nullable(),
}).meta({ id: 'ReviewItem' });

/** A client with the scope `moderate` acts as a moderator of all spaces; for a member (On-Behalf-Of) their roles decide. */
export const moderationOperations = {
  report: operation({
    id: 'reportPost', method: 'post', path: '/posts/{id}/reports', scope: 'write', summary: 'Report a post', status: 201,
    description: 'Of a question: the thread. The same post again within a day is a conflict (ALREADY_REPORTED).',
    body: z.object({ reason: reportReason, text: z.string().optional().meta({ maxLength: LIMITS.comment.max, description: 'Required for `other`' }) }), output: z.object({ reported: z.literal(true) }),
  }),
  list: operation({
    id: 'listReviewItems', method: 'get', path: '/moderation/items', scope: 'moderate', summary: 'What waits in the review queue, the oldest first',
    query: pageQuery.extend({ kind: z.enum(ReviewKind).optional(), space: z.string().optional().meta({ description: 'Slug; with the spaces below it' }), reason: reportReason.optional(), state: z.enum(['open', 'decided', 'withdrawn']).optional() }),
    output: listOf(reviewItemSchema),
  }),
  decide: operation({
    id: 'decideReviewItem', method: 'post', path: '/moderation/items/{id}/decision', scope: 'moderate', summary: 'Decide an item of the review queue',
    description: 'Once: what was decided already is a conflict (ALREADY_DECIDED), what a moderator is looking at, too (CLAIMED). The author is told the reason and may appeal.',
    body: z.object({
      decision, reason: z.string().optional().meta({ maxLength: LIMITS.reason.max, description: 'Required wherever something is taken from the author' }), category: reportReason.optional(),
      until: z.iso.datetime({ offset: true }).optional().meta({ description: 'Of silence and suspend' }), body: z.string().optional().meta({ description: 'Of edit: the new text, Markdown' }), title: z.string().optional(),
    }),
    output: reviewItemSchema,
  }),
};
