import { type ErrorCode } from '@helpcommons/shared';

/** Thrown for what is nobody's expected outcome: ends as a GraphQL error or an HTTP status. */
export class AppError extends Error {
  override name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

export const unauthenticated = () => new AppError('UNAUTHENTICATED', 'Sign in first');
export const forbidden = (message = 'You may not do this') => new AppError('FORBIDDEN', message);
/** Also where it exists but must not be known to exist. */
export const notFound = (what = 'This') => new AppError('NOT_FOUND', `${what} does not exist`);
export const rateLimited = (retryAfterSeconds: number) => new AppError('RATE_LIMITED', `Too many attempts; try again in ${retryAfterSeconds} s`, retryAfterSeconds);
export const badInput = (message: string) => new AppError('BAD_USER_INPUT', message);

export interface FieldProblem {
  /** Name of the input's field. */
  field: string;
  /** REQUIRED, TOO_SHORT, TOO_LONG, INVALID, UNKNOWN, TAKEN, TOO_MANY, … */
  code: string;
  message: string;
}

/** Expected refusals. Throwing one rolls back; at the edge it becomes a member of the mutation's union or a problem document. */
export abstract class Rejection extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What was given cannot be taken; says which fields and why. */
export class InvalidInput extends Rejection {
  override name = 'InvalidInput';
  constructor(readonly fields: FieldProblem[]) {
    super('INVALID_INPUT', fields.map((f) => `${f.field}: ${f.message}`).join('; '));
  }
}

/** The state of things does not allow it. */
export class Conflict extends Rejection {
  override name = 'Conflict';
  constructor(
    code: string,
    message: string,
    /** What a person needs to know besides, where a moderator decided it. */
    readonly decision?: { reason: string; until: Date | null },
  ) {
    super(code, message);
  }
}
