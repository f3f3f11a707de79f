import type { Decision, ReviewState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Broadcast } from '../../../../platform/events/broadcast.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { ItemsRepository, type NewItem } from '../../data/items.repository.ts';
import type { ItemRow } from '../../domain/records.ts';
import { ReviewItemClosed, ReviewItemOpened } from '../../events.ts';

/** Broadcast topic: what waits in the queue has changed. */
export const QUEUE_CHANGED = 'review-queue';

/** Items come and go: rows, events, and the counts on open pages. Part of the caller's transaction. */
@Injectable()
export class Queue {
  constructor(
    private readonly items: ItemsRepository,
    private readonly events: EventBus,
    private readonly broadcast: Broadcast,
  ) {}

  /** The open item of that kind and thing, made where there is none; locked. */
  async open(item: NewItem): Promise<{ id: string; isNew: boolean }> {
    const opened = await this.items.open(item);
    if (opened.isNew) {
      this.events.emit(ReviewItemOpened, { itemId: opened.id, kind: item.kind });
      await this.changed(opened.id);
    }
    return opened;
  }

  async close(item: ItemRow, state: Exclude<ReviewState, 'open'>, outcome: Decision | null, decidedById: string | null): Promise<void> {
    await this.items.close(item.id, state, outcome, decidedById);
    this.events.emit(ReviewItemClosed, { itemId: item.id, kind: item.kind, outcome, decidedById });
    await this.changed(item.id);
  }

  async changed(itemId: string): Promise<void> {
    await this.broadcast.send(QUEUE_CHANGED, { itemId });
  }
}
