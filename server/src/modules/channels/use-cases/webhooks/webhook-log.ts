import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Database } from '../../../../platform/database/database.ts';
import { newId } from '../../../../platform/database/ids.ts';
import { Conflict, notFound } from '../../../../platform/errors/errors.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../../platform/graphql/page.ts';
import { DeliveriesRepository } from '../../data/webhooks/deliveries.repository.ts';
import type { DeliveryRow, WebhookRow } from '../../domain/webhooks/rows.ts';
import { WebhookState } from '../../domain/webhooks/states.ts';
import { WebhookGate } from './webhook-gate.ts';
import { PING } from './webhook-types.ts';

/** What was sent and what came of it; and sending by hand. */
@Injectable()
export class WebhookLog {
  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesRepository,
    private readonly gate: WebhookGate,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. @throws AppError NOT_FOUND */
  async list(actor: Actor, id: string, first?: number | null, after?: string | null): Promise<Page<DeliveryRow>> {
    const limit = pageSize(first);
    await this.gate.find(actor, id);
    const rows = await this.deliveries.ofWebhook(id, this.gate.typesOf(actor), limit, decodeCursor(after, 2));
    return toPage(rows, limit, (d) => [d.createdAt.toISOString(), d.id]);
  }

  /** With the same id, from the beginning of the schedule. @throws Conflict WEBHOOK_DISABLED, DELIVERY_RUNNING; AppError NOT_FOUND */
  async redeliver(actor: Actor, id: string, deliveryId: string): Promise<DeliveryRow> {
    return this.db.transaction(async () => {
      active(await this.gate.lock(actor, id));
      const before = await this.find(actor, id, deliveryId);
      if (!(await this.deliveries.again(deliveryId))) throw new Conflict('DELIVERY_RUNNING', 'It is being sent just now');
      await this.audit.record(actor, { action: 'webhook.redeliver', subject: { type: 'webhook', id }, before: { delivery: deliveryId, state: before.state } });
      return this.find(actor, id, deliveryId);
    });
  }

  /** A message that says nothing, to try the receiver. @throws Conflict WEBHOOK_DISABLED; AppError NOT_FOUND */
  async ping(actor: Actor, id: string): Promise<DeliveryRow> {
    return this.db.transaction(async () => {
      active(await this.gate.lock(actor, id));
      const deliveryId = await this.deliveries.addFor(id, { eventId: newId('event'), type: PING, facts: {}, occurredAt: new Date().toISOString() });
      await this.audit.record(actor, { action: 'webhook.ping', subject: { type: 'webhook', id }, after: { delivery: deliveryId } });
      return this.find(actor, id, deliveryId);
    });
  }

  private async find(actor: Actor, id: string, deliveryId: string): Promise<DeliveryRow> {
    const found = await this.deliveries.find(id, deliveryId, this.gate.typesOf(actor));
    if (!found) throw notFound('This delivery');
    return found;
  }
}

function active({ state }: WebhookRow): void {
  if (state === WebhookState.DISABLED) throw new Conflict('WEBHOOK_DISABLED', 'The webhook is switched off');
}
