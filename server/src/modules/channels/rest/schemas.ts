import { LIMITS } from '@helpcommons/shared';
import { z } from 'zod';

/** Parts that many operations share. What is named with `id` stands under that name in the OpenAPI document. */
export const time = z.string().meta({ format: 'date-time', description: 'RFC 3339, UTC' });
export const url = z.string().meta({ format: 'uri', description: 'Absolute' });
export const id = z.string().meta({ description: 'Opaque; begins with a letter' });

export const personSchema = z.object({ id, name: z.string(), url }).meta({ id: 'Person' });

/** Of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LIMITS.page.max).default(20),
  cursor: z.string().max(500).optional().meta({ description: '`next_cursor` of the page before' }),
});
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable().meta({ description: 'null on the last page' }) });

/** `?flag=true`, `?flag=1` */
export const flag = z.stringbool({ truthy: ['true', '1', 'yes'], falsy: ['false', '0', 'no', ''] }).default(false);

export const problemSchema = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(),
  code: z.string().meta({ description: 'UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, BAD_USER_INPUT, INVALID_INPUT, INTERNAL, or the name of a conflict' }),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  trace_id: z.string(),
}).meta({ id: 'Problem', description: 'RFC 9457' });
