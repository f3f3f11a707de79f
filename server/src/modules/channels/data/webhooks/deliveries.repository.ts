import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import { newId } from '../../../../platform/database/ids.ts';
import type { DeliveryRow } from '../../domain/webhooks/rows.ts';

const ATTEMPTS = `coalesce((select json_agg(json_build_object('number', a.number, 'at', a.at, 'status', a.status, 'durationMs', a.duration_ms, 'error', a.error, 'response', a.response) order by a.number)
  from webhook_attempt a where a.delivery_id = d.id), '[]') as attempts`;
const DELIVERY = `d.id, d.type, d.state, d.note, d.occurred_at as "occurredAt", d.created_at as "createdAt", d.next_attempt_at as "nextAttemptAt", ${ATTEMPTS}`;

interface Occurrence { eventId: string; type: string; facts: object; occurredAt: string }

/** What was, is and will be sent. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly db: Database) {}

  /** One for each active webhook that wants the type; none where there is one of that event already. */
  async add({ eventId, type, facts, occurredAt }: Occurrence): Promise<void> {
    const webhooks = await this.db.query<{ id: string }>(`select id from webhook where state = 'active' and $1 = any(types)`, [type]);
    for (const { id } of webhooks) await this.addFor(id, { eventId, type, facts, occurredAt });
  }

  async addFor(webhookId: string, { eventId, type, facts, occurredAt }: Occurrence): Promise<string> {
    const id = newId('delivery');
    await this.db.query(
      `insert into webhook_delivery (id, webhook_id, event_id, type, facts, occurred_at, next_attempt_at) values ($1, $2, $3, $4, $5, $6, now()) on conflict (webhook_id, event_id, type) do nothing`,
      [id, webhookId, eventId, type, JSON.stringify(facts), occurredAt],
    );
    return id;
  }

  /** Newest first, of these types alone. */
  ofWebhook(webhookId: string, types: readonly string[], limit: number, after?: readonly (string | number)[]): Promise<DeliveryRow[]> {
    return this.list(`d.webhook_id = $1 and d.type = any($2) and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5))`, [webhookId, types, limit + 1, after?.[0] ?? null, after?.[1] ?? null]);
  }

  async find(webhookId: string, id: string, types: readonly string[]): Promise<DeliveryRow | undefined> {
    return (await this.list('d.webhook_id = $1 and d.type = any($2) and d.id = $4', [webhookId, types, 1, id]))[0];
  }

  /** From the beginning, under the same id. False while it is being sent. */
  async again(id: string): Promise<boolean> {
    const rows = await this.db.query(
      `update webhook_delivery set state = 'pending', note = null, failures = 0, sending = false, next_attempt_at = now()
       where id = $1 and not (state = 'pending' and sending and next_attempt_at > now()) returning id`,
      [id],
    );
    return rows.length > 0;
  }

  /** What a disabled webhook still had to get. What is on its way ends by itself. */
  async giveUp(webhookId: string): Promise<void> {
    await this.db.query(`update webhook_delivery set state = 'failed', note = 'disabled', next_attempt_at = null where webhook_id = $1 and state = 'pending' and not sending`, [webhookId]);
  }

  async forgetOld(days: number): Promise<void> {
    await this.db.query(`delete from webhook_delivery where created_at < now() - make_interval(secs => $1::float8 * 86400) and state <> 'pending'`, [days]);
  }

  private async list(where: string, values: unknown[]): Promise<DeliveryRow[]> {
    const rows = await this.db.query<DeliveryRow>(`select ${DELIVERY} from webhook_delivery d where ${where} order by d.created_at desc, d.id desc limit $3`, values);
    return rows.map((row) => ({ ...row, attempts: row.attempts.map((a) => ({ ...a, at: new Date(a.at) })) }));
  }
}
