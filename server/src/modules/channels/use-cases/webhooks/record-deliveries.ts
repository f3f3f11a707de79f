import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../../platform/events/event.ts';
import { DeliveriesRepository } from '../../data/webhooks/deliveries.repository.ts';
import { WebhookTypes } from './webhook-types.ts';

@Injectable()
export class RecordDeliveries {
  constructor(
    private readonly types: WebhookTypes,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  async execute({ id, name, at, payload }: DomainEvent): Promise<void> {
    for (const { type } of this.types.from(name)) await this.deliveries.add({ eventId: id, type, facts: payload, occurredAt: at });
  }
}
