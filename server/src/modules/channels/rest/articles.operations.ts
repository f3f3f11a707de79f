import { ArticleAudience, Confidence, LIMITS } from '@helpcommons/shared';
import { z } from 'zod';
import { isChangeCursor } from '../domain/change-cursor.ts';
import { operation } from './operation.ts';
import { flag, id, listOf, pageQuery, personSchema, time, url } from './schemas.ts';
import { body, locale, reason } from './thread.schemas.ts';

export const sourceSchema = z.object({ thread_url: url, post_url: url, revision: z.int().meta({ description: 'The immutable revision of the post' }), author: personSchema.omit({ id: true }) }).meta({ id: 'Source' });

export const articleSchema = z.object({
  id, url, title: z.string(), space: z.string(), locale: z.string(), confidence: z.enum(Confidence), audience: z.enum(ArticleAudience),
  body_markdown: z.string().meta({ description: 'The solution' }), body_html: z.string(), problem_markdown: z.string(), problem_html: z.string(),
  environment: z.string(), product: z.string().nullable(), version_range: z.string().nullable(),
  sources: z.array(sourceSchema), stale: z.boolean(), stale_reason: z.string().nullable(), withdrawn: z.boolean(), revision: z.int(), created_at: time, updated_at: time, review_due_at: time,
}).meta({ id: 'Article' });

const title = z.string().meta({ minLength: 3, maxLength: LIMITS.title.max });
const details = {
  problem: z.string().optional().meta({ maxLength: LIMITS.body.max, description: 'Markdown; the title when it is left out' }), environment: z.string().optional(), product: z.string().optional(), version_range: z.string().optional(),
  audience: z.enum(ArticleAudience).optional(), reason: reason.optional(),
};

export const articleOperations = {
  list: operation({
    id: 'listArticles', method: 'get', path: '/articles', scope: 'read', curated: true, summary: 'Articles, the latest change first',
    description: 'Those that may be served to everyone: validated, and not validated ones where include_not_validated asks for them; never withdrawn ones. A key with the scope knowledge sees all that are not archived, and may ask by confidence, stale, due and q.',
    query: pageQuery.extend({
      space: z.string().optional(), locale: locale.optional(), include_not_validated: flag,
      confidence: z.enum(Confidence).optional(), stale: flag.optional(), due: flag.optional(), q: z.string().max(300).optional(),
    }),
    output: listOf(articleSchema),
  }),
  get: operation({ id: 'getArticle', method: 'get', path: '/articles/{id}', scope: 'read', curated: true, summary: 'An article', description: 'Also one that is not validated: look at `confidence`. One that is withdrawn is not there, but for a key with the scope knowledge.', output: articleSchema }),
  create: operation({
    id: 'createArticle', method: 'post', path: '/articles', scope: 'knowledge', curated: true, summary: 'Write an article that comes from no thread', status: 201, description: 'It is not validated at first.',
    body: z.object({ space: z.string().meta({ examples: ['general'] }), title, body: body.meta({ description: 'Markdown: the solution' }), locale: locale.default('en'), ...details }), output: articleSchema,
  }),
  edit: operation({
    id: 'editArticle', method: 'patch', path: '/articles/{id}', scope: 'knowledge', curated: true, summary: 'Edit an article', description: 'A new revision. What is left out stays. With base_revision an edit that somebody else made meanwhile is a conflict (REVISION_CHANGED).',
    body: z.object({ title: title.optional(), body: body.optional(), base_revision: z.int().min(1).optional(), ...details }), output: articleSchema,
  }),
  validate: operation({ id: 'validateArticle', method: 'post', path: '/articles/{id}/validate', scope: 'knowledge', curated: true, summary: 'Vouch for an article: machine channels serve it from now on', output: articleSchema }),
  changes: operation({
    id: 'listChanges', method: 'get', path: '/changes', scope: 'read', summary: 'Articles that changed or went, the oldest change first', description: 'To keep a copy: store the items, delete the removed ones, go on from next_since.',
    query: z.object({ since: z.iso.datetime({ offset: true }).or(z.iso.date()).or(z.string().max(200).refine(isChangeCursor)).optional().meta({ description: 'A time, or `next_since` of the answer before' }), limit: z.coerce.number().int().min(1).max(LIMITS.page.max).default(50), include_not_validated: flag }),
    output: z.object({
      items: z.array(z.object({ type: z.literal('article'), id, changed_at: time, removed: z.boolean(), article: articleSchema.optional() })),
      next_since: time.nullable().meta({ description: 'Pass it as since: what comes is what changed after this answer' }), has_more: z.boolean(),
    }).meta({ id: 'Changes' }),
  }),
};
