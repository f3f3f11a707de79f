import type { EventType } from '../src/platform/events/event.ts';
import { EventBus } from '../src/platform/events/event-bus.ts';
import type { TestApp } from './app.ts';

/** Notes every event that is emitted from now on, whether or not somebody subscribes. */
export function recordEvents(t: TestApp) {
  const bus = t.app.get(EventBus);
  const emit = bus.emit.bind(bus);
  const seen: { name: string; payload: object }[] = [];
  bus.emit = (type, payload) => {
    seen.push({ name: type.name, payload });
    emit(type, payload);
  };
  return {
    /** Payloads of one type since the last `clear`. */
    of: <P extends object>(type: EventType<P>): P[] => seen.filter((e) => e.name === type.name).map((e) => e.payload as P),
    names: () => seen.map((e) => e.name),
    clear: () => seen.splice(0),
    stop: () => {
      bus.emit = emit;
    },
  };
}
