import { type ErrorCode, HTTP_STATUS } from '@helpcommons/shared';
import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { AppError } from '../../errors/errors.ts';

/** Any answer that is not the page asked for. */
export class PageError extends Error {
  constructor(readonly status: number, readonly code: string, override readonly cause?: unknown, readonly retryAfter?: number) {
    super(cause instanceof Error ? cause.message : code);
  }
}

export const pageNotFound = () => new PageError(404, 'NOT_FOUND');

/** What a resolver, guard or the database threw, as a status. */
export function asPageError(e: unknown): PageError {
  if (e instanceof PageError) return e;
  const original = e instanceof GraphQLError ? (e.originalError ?? e) : e;
  if (original instanceof AppError) return new PageError(HTTP_STATUS[original.code], original.code, original, original.retryAfterSeconds);
  const code = e instanceof GraphQLError ? e.extensions?.['code'] : undefined;
  if (typeof code === 'string' && code in HTTP_STATUS) return new PageError(HTTP_STATUS[code as ErrorCode], code, e);
  if (original instanceof HttpException) return new PageError(original.getStatus(), codeOf(original.getStatus()), original);
  return unreachable(original) ? new PageError(503, 'UNAVAILABLE', original, 5) : new PageError(500, 'INTERNAL', original);
}

const codeOf = (status: number) => Object.entries(HTTP_STATUS).find(([, s]) => s === status)?.[0] ?? 'INTERNAL';

/** The database is away, or its pool is used up. */
function unreachable(e: unknown): boolean {
  const { code, driverError, message } = e as { code?: unknown; driverError?: { code?: unknown }; message?: unknown };
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300'].includes(String(driverError?.code ?? code)) || /timeout exceeded when trying to connect|Connection terminated/.test(String(message));
}
