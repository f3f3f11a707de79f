import { SetMetadata } from '@nestjs/common';
import type { EventType } from './event.ts';

export const SUBSCRIPTION = 'helpcommons:subscription';
export const SCHEDULE = 'helpcommons:schedule';

export interface Subscription {
  event: string;
  /** Names the queue; stable. */
  subscriber: string;
}

/**
 * The method handles every event of that type, in a transaction that also notes (subscriber, event id): a second delivery changes
 * nothing. Throwing retries with back-off and ends in the dead letters. One method may stand for several types.
 */
export const Subscribe = (subscriber: string, ...events: EventType<object>[]) =>
  SetMetadata(SUBSCRIPTION, events.map((e): Subscription => ({ event: e.name, subscriber })));

/** The method runs at these times (cron, UTC), on one node. It must bear running twice. */
export const Scheduled = (name: string, cron: string) => SetMetadata(SCHEDULE, { name, cron });
