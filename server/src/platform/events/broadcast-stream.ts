import type { Broadcast } from './broadcast.ts';

/** What waits for a slow reader at the most; older ones are dropped. */
const MOST_WAITING = 100;

/** What a live subscription reads. Ends at once when the reader goes (a generator would wait for the next value first). */
export interface LiveStream<Value> extends AsyncIterableIterator<Value> {
  return(): Promise<IteratorResult<Value, undefined>>;
}

/**
 * What comes in under a topic, until the reader stops.
 * @param pick makes the value of a payload; undefined leaves it out
 */
export function broadcastStream<Payload, Value>(broadcast: Broadcast, topic: string, pick: (payload: Payload) => Promise<Value | undefined>): LiveStream<Value> {
  const waiting: Payload[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  // Listens from now on, not from the first read on: nothing is missed in between.
  const off = broadcast.on(topic, (payload) => {
    waiting.push(payload as Payload);
    if (waiting.length > MOST_WAITING) waiting.shift();
    wake?.();
  });
  const end = () => {
    ended = true;
    off();
    wake?.();
  };
  const pickNext = async () => {
    const payload = waiting.shift();
    return payload === undefined ? undefined : pick(payload);
  };
  return {
    async next() {
      while (!ended) {
        const value = await pickNext().catch((e: unknown) => {
          end(); // Whoever reads is told, and reads no further.
          throw e;
        });
        if (value !== undefined && !ended) return { value, done: false };
        if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      }
      return { value: undefined, done: true };
    },
    return() {
      end();
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
