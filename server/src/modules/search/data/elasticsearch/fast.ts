/** Somebody waits, and PostgreSQL can answer instead. Tried again at once where a connection was lost, not when it took too long. */
export const FAST = { requestTimeout: 2_000, maxRetries: 1 } as const;
