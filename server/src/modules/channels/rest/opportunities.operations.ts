import { ContactBasis, LIMITS, OpportunityStage } from '@helpcommons/shared';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, listOf, pageQuery, personSchema, time, url } from './schemas.ts';

const stage = z.enum(OpportunityStage).meta({ description: 'spotted, qualified, contacted, then won, lost or dismissed. A closed one is opened again before it goes to another closed stage' });
const contactBasis = z.enum(ContactBasis).meta({ description: 'On what ground the customer may be contacted; with `none` no contact data leaves' });

export const opportunitySchema = z.object({
  id, url: url.meta({ description: 'The desk of the community, for staff' }), interest: z.string().meta({ description: 'The product' }), stage,
  outcome: z.string().nullable().meta({ description: 'Why it was won, lost or dismissed' }),
  value: z.number().nullable().meta({ description: 'In whole units of the currency' }), currency: z.string().nullable().meta({ description: 'ISO 4217' }),
  due: z.iso.date().nullable(), contact_basis: contactBasis, crm_reference: z.string().nullable(), space: z.string().nullable().meta({ description: 'Slug; null of a person' }),
  thread: z.object({ id, title: z.string(), url }).nullable(), post_id: id.nullable().meta({ description: 'The post that was marked' }),
  contact: z.object({ id, name: z.string(), email: z.string().nullable(), url }).nullable().meta({ description: 'Who might buy; null without a contact basis' }),
  owner: personSchema.nullable(), marked_by: personSchema.nullable(), proposed: z.boolean().meta({ description: 'A model had proposed it' }),
  notes: z.array(z.object({ text: z.string(), author: personSchema.nullable(), created_at: time })).meta({ description: 'Oldest first; empty without a contact basis' }),
  marked_at: time, updated_at: time, closed_at: time.nullable(), version: z.int(),
}).meta({ id: 'Opportunity' });

const fields = {
  stage: stage.optional(), outcome: z.string().nullish().meta({ maxLength: LIMITS.reason.max, description: 'Why; required for lost and dismissed' }),
  value: z.number().nullish().meta({ description: 'In whole units of the currency' }), currency: z.string().nullish().meta({ description: 'ISO 4217; the setting opportunities.currency where it was never given' }),
  due: z.iso.date().nullish(), contact_basis: contactBasis.optional(), crm_reference: z.string().nullish().meta({ maxLength: 200 }),
  owner_id: id.nullish().meta({ description: 'A colleague who works with opportunities' }), notes: z.string().optional().meta({ maxLength: 5000, description: 'One more note' }),
};
const interest = z.string().meta({ minLength: 2, maxLength: LIMITS.title.max, examples: ['Warmly Hub'] });

/** A client with the scope acts as sales; for a member (On-Behalf-Of) their roles decide. */
export const opportunityOperations = {
  list: operation({
    id: 'listOpportunities', method: 'get', path: '/opportunities', scope: 'opportunities', summary: 'Sales opportunities, the latest change first',
    query: pageQuery.extend({
      stage: stage.optional(), space: z.string().optional().meta({ description: 'Slug; with the spaces below it' }), owner: id.optional(), thread_id: id.optional(),
      crm_reference: z.string().optional(), updated_since: z.iso.datetime({ offset: true }).optional(),
    }),
    output: listOf(opportunitySchema),
  }),
  get: operation({ id: 'getOpportunity', method: 'get', path: '/opportunities/{id}', scope: 'opportunities', summary: 'A sales opportunity', output: opportunitySchema }),
  mark: operation({
    id: 'markOpportunity', method: 'post', path: '/opportunities', scope: 'opportunities', summary: 'Mark a thread, a post or a person as a sales opportunity', status: 201,
    description: 'Exactly one of thread_id, post_id and user_id. The same thing for the same product is marked once while it is open: a second time is a conflict (ALREADY_MARKED).',
    body: z.object({ thread_id: id.optional(), post_id: id.optional(), user_id: id.optional(), interest, ...fields }), output: opportunitySchema,
  }),
  change: operation({
    id: 'changeOpportunity', method: 'patch', path: '/opportunities/{id}', scope: 'opportunities', summary: 'Say how it stands',
    description: 'What is left out stays, null takes it away. With base_version a change that somebody else made meanwhile is a conflict (VERSION_CHANGED).',
    body: z.object({ interest: interest.optional(), ...fields, base_version: z.int().min(1).optional() }), output: opportunitySchema,
  }),
};
