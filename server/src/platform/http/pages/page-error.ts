import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429, BAD_USER_INPUT: 400, UNAVAILABLE: 503, INTERNAL: 500,
};
const codes = new Map(Object.entries(statuses).map(([code, status]) => [status, code]));

/** Any answer that is not the page asked for. */
export class PageError extends Error {
  constructor(readonly status: number, readonly code: string, message = code, override readonly cause?: unknown) {
    super(message);
  }
}

export const notFound = () => new PageError(404, 'NOT_FOUND');

/** What a resolver, guard or the database threw, as a status. */
export function asPageError(e: unknown): PageError {
  if (e instanceof PageError) return e;
  const code = e instanceof GraphQLError ? e.extensions?.['code'] : undefined;
  if (typeof code === 'string' && statuses[code]) return new PageError(statuses[code], code, (e as Error).message, e);
  const original = e instanceof GraphQLError ? (e.originalError ?? e) : e;
  if (original instanceof HttpException) return new PageError(original.getStatus(), codes.get(original.getStatus()) ?? 'INTERNAL', original.message, e);
  return new PageError(unreachable(original) ? 503 : 500, unreachable(original) ? 'UNAVAILABLE' : 'INTERNAL', undefined, e);
}

/** The database is away, or its pool is used up. */
function unreachable(e: unknown): boolean {
  const code = (e as { code?: unknown } | null)?.code ?? (e as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300'].includes(String(code)) || /timeout exceeded when trying to connect/.test(String((e as Error | null)?.message));
}
