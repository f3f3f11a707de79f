import { DeliveryState } from './states.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after the first, second, … failure: three days in all, as Standard Webhooks recommends. After the last it has failed. */
export const RETRY_AFTER_MS: readonly number[] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** A receiver that asks for more patience than this is asked again anyway. */
const LONGEST_WAIT_MS = 24 * HOUR;
/** Up to a fifth later, so that what failed together does not come again together. */
const JITTER = 0.2;

export interface Answer {
  /** None: nothing came back. */
  status?: number | undefined;
  /** As the receiver sent it. */
  retryAfter?: string | undefined;
}

export interface Verdict {
  state: typeof DeliveryState.PENDING | typeof DeliveryState.SUCCEEDED | typeof DeliveryState.FAILED;
  /** Of a pending one. */
  nextAt?: Date;
  /** The receiver wants nothing any more. */
  gone: boolean;
}

/** @param failures how many attempts failed before this one @param random 0 to 1 */
export function judge({ status, retryAfter }: Answer, failures: number, now: Date, random: number): Verdict {
  if (status !== undefined && status >= 200 && status < 300) return { state: DeliveryState.SUCCEEDED, gone: false };
  if (status === 410) return { state: DeliveryState.FAILED, gone: true };
  const wait = RETRY_AFTER_MS[failures];
  if (wait === undefined) return { state: DeliveryState.FAILED, gone: false };
  const asked = status === 429 || status === 503 ? waitAsked(retryAfter, now) : 0;
  return { state: DeliveryState.PENDING, gone: false, nextAt: new Date(now.getTime() + Math.max(wait * (1 + JITTER * random), asked)) };
}

/** Retry-After: seconds or a date. */
function waitAsked(value: string | undefined, now: Date): number {
  if (value === undefined) return 0;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * SECOND : Date.parse(value) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : 0;
}
