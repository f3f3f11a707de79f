import { Injectable } from '@nestjs/common';
import type { DomainEvent } from './event.ts';

type Listener = (events: readonly DomainEvent[]) => void;

/**
 * Tells, without waiting for a worker, what was just committed here; and again when a worker hands the events out, because the process
 * that committed them may have died in between. Each is heard at least once by some process, mostly twice: for what bears that.
 */
@Injectable()
export class Committed {
  private readonly listeners = new Set<Listener>();

  on(listener: Listener): void {
    this.listeners.add(listener);
  }

  tell(events: readonly DomainEvent[]): void {
    for (const listener of this.listeners) listener(events);
  }
}
