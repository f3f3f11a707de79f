import { LIMITS } from '@helpcommons/shared';
import { z } from 'zod';
import { sourceSchema } from './articles.operations.ts';
import { operation } from './operation.ts';
import { id, personSchema, time, url } from './schemas.ts';
import { locale } from './thread.schemas.ts';

const score = z.number().min(0).max(1);

/** What every channel serves (see shared/docs). `signature` covers all but `abstained` and `score`. */
const envelopeSchema = z.object({
  abstained: z.literal(false), score, type: z.enum(['article', 'answer']), id, title: z.string(),
  answer: z.object({ markdown: z.string(), html: z.string(), text: z.string() }), language: z.string(),
  confidence: z.string().meta({ description: 'validated, or not_validated' }),
  applies_to: z.object({ product: z.string().nullable(), version_range: z.string().nullable(), environment: z.string() }), audience: z.string(),
  sources: z.array(sourceSchema), author: personSchema.omit({ id: true }).nullable(), revision: z.int(),
  content_hash: z.string().meta({ description: 'SHA-256 of title and Markdown' }), updated_at: time, valid_until: time.meta({ description: 'Ask again after it' }), url, signature: z.string(),
}).meta({ id: 'ServedAnswer' });

const abstainedSchema = z.object({
  abstained: z.literal(true), reason: z.enum(['QUESTION_TOO_SHORT', 'NOTHING_FOUND', 'NOT_SURE_ENOUGH', 'NOTHING_VALIDATED']),
  near: z.array(z.object({ type: z.string(), id, title: z.string(), url, confidence: score })).meta({ description: 'What came closest, for people to look at' }),
}).meta({ id: 'Abstained' });

export const answerOperations = {
  query: operation({
    id: 'queryAnswer', method: 'post', path: '/answers/query', scope: 'read', summary: 'The best answer to a question, with its source, or none',
    description: 'Nothing is made up: the answer is a validated article or an accepted answer, word by word. Articles that are not validated only with include_not_validated; look at `confidence`. It abstains rather than guess.',
    body: z.object({
      question: z.string().trim().min(1).max(LIMITS.body.max).meta({ examples: ['Why does the hub blink orange?'] }), locale: locale.optional().meta({ description: 'Only knowledge in this language' }),
      context: z.union([z.string().max(LIMITS.body.max), z.looseObject({ space: z.string().optional(), text: z.string().max(LIMITS.body.max).optional() })]).optional()
        .meta({ description: 'What else the asker said, or an object: `space` (slug) and `text`; its other values (product, version, …) are searched along' }),
      include_not_validated: z.boolean().default(false),
    }),
    output: z.union([envelopeSchema, abstainedSchema]),
  }),
};
