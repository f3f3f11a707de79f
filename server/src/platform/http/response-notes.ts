import { AsyncLocalStorage } from 'node:async_hooks';

declare module 'fastify' {
  interface FastifyRequest {
    /** See `noteOnResponse`. */
    notes?: ReadonlyMap<string, string>;
  }
}

const notes = new AsyncLocalStorage<Map<string, string>>();

/** For the running request; the map is what is noted on its way. */
export function enterNotes(): Map<string, string> {
  const own = new Map<string, string>();
  notes.enterWith(own);
  return own;
}

/** Becomes a header of the response to the running request; nothing outside of one. */
export const noteOnResponse = (header: string, value: string): void => void notes.getStore()?.set(header, value);
