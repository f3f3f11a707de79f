import { Injectable } from '@nestjs/common';
import { system } from '../../../../platform/access/actor.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { Database } from '../../../../platform/database/database.ts';
import { type Attempt, DueDeliveries, type DueDelivery } from '../../data/webhooks/due-deliveries.repository.ts';
import { WebhooksRepository } from '../../data/webhooks/webhooks.repository.ts';
import { type Answer, judge } from '../../domain/webhooks/retries.ts';
import type { WebhookRow } from '../../domain/webhooks/rows.ts';
import { DeliveryNote, DeliveryState, DisabledReason, WebhookState } from '../../domain/webhooks/states.ts';
import { DisableWebhook } from './disable-webhook.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What follows from an attempt, for the delivery and for its webhook. */
@Injectable()
export class SettleDelivery {
  constructor(
    private readonly db: Database,
    private readonly due: DueDeliveries,
    private readonly webhooks: WebhooksRepository,
    private readonly disable: DisableWebhook,
    private readonly settings: Settings,
  ) {}

  async execute(delivery: DueDelivery, attempt: Attempt, answer: Answer): Promise<void> {
    await this.db.transaction(async () => {
      const webhook = await this.webhooks.lock(delivery.webhookId);
      if (!webhook) return;
      const now = new Date();
      const { state, nextAt, gone } = judge(answer, delivery.failures, now, Math.random());
      const succeeded = state === DeliveryState.SUCCEEDED;
      const givenUp = state === DeliveryState.PENDING && webhook.state === WebhookState.DISABLED;
      await this.due.note(delivery.id, delivery.taken, attempt);
      await this.due.end(delivery, givenUp ? { state: DeliveryState.FAILED, note: DeliveryNote.DISABLED, nextAt: null } : { state, note: null, nextAt: nextAt ?? null }, !succeeded);
      await this.webhooks.setFailing(webhook.id, !succeeded);
      if (webhook.state === WebhookState.DISABLED) return;
      if (gone) await this.disable.execute(system, webhook, DisabledReason.GONE);
      else if (!succeeded && this.failsForTooLong(webhook, now)) await this.disable.execute(system, webhook, DisabledReason.FAILING);
    });
  }

  async skip(delivery: DueDelivery, note: DeliveryNote): Promise<void> {
    await this.due.end(delivery, { state: DeliveryState.SKIPPED, note, nextAt: null }, false);
  }

  private failsForTooLong({ failingSince }: WebhookRow, now: Date): boolean {
    return failingSince !== null && now.getTime() - failingSince.getTime() >= this.settings.get('webhooks.disable.days') * DAY;
  }
}
