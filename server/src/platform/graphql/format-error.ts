import { Logger } from '@nestjs/common';
import { type ErrorCode } from '@helpcommons/shared';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors/errors.ts';
import { currentTrace } from '../telemetry/trace.ts';

const log = new Logger('graphql');
const OF_THE_REQUEST = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'OPERATION_RESOLUTION_FAILURE']);

/** A code of the closed list on every error; what we did not foresee is logged whole and told with nothing but its trace id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const trace = currentTrace();
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { locations, path } = formatted;
  const at = { ...(locations && { locations }), ...(path && { path }) };
  const tell = (code: ErrorCode, message: string, more: object = {}) => ({ message, ...at, extensions: { code, trace_id: trace, ...more } });
  if (original instanceof AppError) return tell(original.code, original.message, original.retryAfterSeconds ? { retry_after: original.retryAfterSeconds } : {});
  if (OF_THE_REQUEST.has(String(formatted.extensions?.code))) return tell('BAD_USER_INPUT', formatted.message);
  log.error(original);
  return tell('INTERNAL', `Something went wrong on our side (${trace})`);
}
