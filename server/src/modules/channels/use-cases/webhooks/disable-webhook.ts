import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { DeliveriesRepository } from '../../data/webhooks/deliveries.repository.ts';
import { WebhooksRepository } from '../../data/webhooks/webhooks.repository.ts';
import type { WebhookRow } from '../../domain/webhooks/rows.ts';
import { type DisabledReason, WebhookState } from '../../domain/webhooks/states.ts';

/** By an admin, or because the receiver is gone. Part of the caller's transaction, which has locked the webhook. */
@Injectable()
export class DisableWebhook {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly audit: AuditLog,
  ) {}

  async execute(actor: Actor, { id, url }: WebhookRow, reason: DisabledReason): Promise<void> {
    await this.webhooks.disable(id, reason);
    await this.deliveries.giveUp(id);
    await this.audit.record(actor, { action: 'webhook.disable', subject: { type: 'webhook', id }, before: { state: WebhookState.ACTIVE, url }, after: { state: WebhookState.DISABLED, reason } });
  }
}
