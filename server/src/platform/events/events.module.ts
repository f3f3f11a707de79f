import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broadcast } from './broadcast.ts';
import { Committed } from './committed.ts';
import { EventBus } from './event-bus.ts';
import { EventReceipts } from './event-receipts.ts';
import { Queues, WORKS } from './queues.ts';

@Module({})
export class EventsModule {
  /** @param options.works whether this process also handles events and scheduled jobs */
  static forRoot({ works }: { works: boolean }): DynamicModule {
    return {
      module: EventsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [{ provide: WORKS, useValue: works }, Broadcast, Committed, Queues, EventBus, EventReceipts],
      exports: [Broadcast, Committed, Queues, EventBus, WORKS],
    };
  }
}
