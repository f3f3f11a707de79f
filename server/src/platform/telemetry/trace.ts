import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const traces = new AsyncLocalStorage<string>();

/** 16 bytes as hex, as W3C trace context has it. */
export const newTrace = (): string => randomBytes(16).toString('hex');

/** The incoming `traceparent` when it is one, else a new id. */
export function traceFrom(traceparent: string | string[] | undefined): string {
  const match = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(traceparent ?? ''));
  return match?.[1] ?? newTrace();
}

export const enterTrace = (id: string): void => traces.enterWith(id);
export const withTrace = <T>(id: string, work: () => T): T => traces.run(id, work);
/** Of the running request or job; a new one outside of both. */
export const currentTrace = (): string => traces.getStore() ?? newTrace();
export const traceOrNone = (): string | undefined => traces.getStore();
