import type { z } from 'zod';
import { type FieldProblem, InvalidInput } from '../../../platform/errors/errors.ts';
import type { Operation } from './operation.ts';

interface Parts { params: unknown; query: unknown; body: unknown }

/** @throws InvalidInput with everything that is wrong with query and body */
export function checkInput(it: Operation, { params, query, body }: Parts): object {
  const problems: FieldProblem[] = [];
  const part = (schema: z.ZodObject | undefined, value: unknown): object => {
    if (!schema) return {};
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => problemOf(issue)));
    return {};
  };
  const input = { ...part(it.query, query), ...part(it.body, body), ...(params as object) };
  if (problems.length > 0) throw new InvalidInput(problems);
  return input;
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.join('/');
  if (issue.code === 'invalid_type' && issue.message.endsWith(' undefined')) return { field, code: 'REQUIRED', message: 'is required' };
  const code = issue.code === 'too_small' ? 'TOO_SHORT' : issue.code === 'too_big' ? 'TOO_LONG' : 'INVALID';
  return { field, code, message: issue.message.replace(/^Invalid input: /, '') };
}
