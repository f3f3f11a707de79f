import { SearchType } from '@helpcommons/shared';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, listOf, pageQuery, time, url } from './schemas.ts';
import { locale, state } from './thread.schemas.ts';

export const hitSchema = z.object({
  type: z.enum(SearchType), id, thread_id: id.nullable().meta({ description: 'Of an article: the thread it came from' }), url, title: z.string(),
  title_html: z.string().meta({ description: 'Escaped; found words in <mark>' }), snippet_html: z.string().meta({ description: 'Escaped; found words in <mark>' }),
  space: z.string(), tags: z.array(z.string()), state: state.nullable(), locale: z.string(), votes: z.int(), answers_count: z.int(),
  validated: z.boolean().meta({ description: 'A validated article or an accepted answer' }), created_at: time, score: z.number().meta({ description: 'Comparable within one answer only' }),
}).meta({ id: 'SearchHit' });
export const similarSchema = hitSchema.extend({ confidence: z.number().min(0).max(1).meta({ description: 'Comparable between questions' }) }).meta({ id: 'SimilarHit' });

const narrowing = { space: z.string().optional().meta({ description: 'Slug; with the spaces below it' }), locale: locale.optional().meta({ description: 'Only things in this language' }) };

export const searchOperations = {
  search: operation({
    id: 'search', method: 'get', path: '/search', scope: 'read', summary: 'Search threads, answers and articles',
    query: pageQuery.extend({ q: z.string().max(1000), type: z.enum(SearchType).optional(), tag: z.string().optional(), state: state.optional(), sort: z.enum(['relevance', 'newest', 'votes']).default('relevance'), ...narrowing }),
    output: listOf(hitSchema).extend({ did_you_mean: z.string().nullable() }),
  }),
  similar: operation({
    id: 'findSimilar', method: 'get', path: '/similar', scope: 'read', summary: 'Threads and articles about the same', description: 'For showing while somebody writes a question. Solved ones come first where they are as close.',
    query: z.object({ title: z.string().max(1000), body: z.string().max(20_000).optional(), limit: z.coerce.number().int().min(1).max(20).default(5), ...narrowing }),
    output: listOf(similarSchema),
  }),
};
