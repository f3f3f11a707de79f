import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Scheduled, Subscribe } from '../../../platform/events/subscribe.ts';
import { DeliveriesRepository } from '../data/webhooks/deliveries.repository.ts';
import { WebhooksRepository } from '../data/webhooks/webhooks.repository.ts';
import { RecordDeliveries } from '../use-cases/webhooks/record-deliveries.ts';
import { webhookTypes } from '../webhooks/types/index.ts';

/** Events become deliveries here; the worker sends them. */
@Injectable()
export class WebhooksSubscriber {
  constructor(
    private readonly record: RecordDeliveries,
    private readonly deliveries: DeliveriesRepository,
    private readonly webhooks: WebhooksRepository,
    private readonly settings: Settings,
  ) {}

  @Subscribe('channels.webhooks', ...webhookTypes.map((it) => it.from))
  async happened(event: DomainEvent): Promise<void> {
    await this.record.execute(event);
  }

  @Scheduled('channels.webhooks-clean-up', '27 3 * * *')
  async cleanUp(): Promise<void> {
    await this.deliveries.forgetOld(this.settings.get('webhooks.log.days'));
    await this.webhooks.forgetOldSecrets();
  }
}
