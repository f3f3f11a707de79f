/** Codes of thrown errors: a closed list, the same in GraphQL (`extensions.code`) and REST (`code`). */
export const ERROR_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'BAD_USER_INPUT', 'INTERNAL'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** HTTP status of each code. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429, BAD_USER_INPUT: 400, INTERNAL: 500,
};
