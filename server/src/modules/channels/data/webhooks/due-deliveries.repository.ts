import type { Scope } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import type { DeliveryNote, DeliveryState } from '../../domain/webhooks/states.ts';

export interface DueDelivery {
  id: string;
  webhookId: string;
  type: string;
  facts: object;
  occurredAt: Date;
  failures: number;
  /** Says whose attempt this is; the number of the attempt in the log. */
  taken: number;
  url: string;
  types: string[];
  /** Sealed: the secret, and the one before while it is good. */
  secrets: string[];
  /** Of the client that made the webhook; null: an admin in person did. None once its key is revoked. */
  clientScopes: Scope[] | null;
}

export interface Attempt { at: Date; status: number | null; durationMs: number; error: string | null; response: string }
export interface Ending { state: DeliveryState; note: DeliveryNote | null; nextAt: Date | null }

/** Longer than an attempt can take: a worker that is silent for so long is gone. */
const LOST_AFTER_SECONDS = 60;

/** What is to be sent now, shared among workers. */
@Injectable()
export class DueDeliveries {
  constructor(private readonly db: Database) {}

  /**
   * Takes some for this worker; another one gets others. Of one webhook no more than `parallel` are on their way, so that a slow receiver holds up itself alone. Who dies
   * with them loses them: after a minute they are due again.
   */
  take(limit: number, parallel: number): Promise<DueDelivery[]> {
    return this.db.query<DueDelivery>(TAKE, [limit, parallel, LOST_AFTER_SECONDS]);
  }

  async note(deliveryId: string, number: number, { at, status, durationMs, error, response }: Attempt): Promise<void> {
    await this.db.query(
      'insert into webhook_attempt (delivery_id, number, at, status, duration_ms, error, response) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
      [deliveryId, number, at, status, durationMs, error, response],
    );
  }

  /** Only of whom it was taken by: a worker that was taken for lost decides nothing any more. */
  async end({ id, taken }: Pick<DueDelivery, 'id' | 'taken'>, { state, note, nextAt }: Ending, hasFailed: boolean): Promise<void> {
    await this.db.query(
      `update webhook_delivery set state = $3, note = $4, next_attempt_at = $5, failures = failures + $6, sending = false where id = $1 and taken = $2 and sending`,
      [id, taken, state, note, nextAt, hasFailed ? 1 : 0],
    );
  }
}

/*
 * Webhooks that another worker takes from just now, and rows that another one has, are passed over, so nobody waits. The conditions stand in the update once more: a row
 * that was taken between the reading and the writing of this statement fails them.
 */
const TAKE = `
  with hook as materialized (
    select w.id from webhook w where w.state = 'active'
      and exists (select 1 from webhook_delivery d where d.webhook_id = w.id and d.state = 'pending' and d.next_attempt_at <= now())
    for no key update skip locked),
  due as materialized (
    select d.id, d.next_attempt_at from hook cross join lateral (
      select id, next_attempt_at from webhook_delivery where webhook_id = hook.id and state = 'pending' and next_attempt_at <= now() order by next_attempt_at, id
      limit greatest(0, $2 - (select count(*) from webhook_delivery s where s.webhook_id = hook.id and s.state = 'pending' and s.sending and s.next_attempt_at > now()))
      for update skip locked) d
    order by d.next_attempt_at limit $1)
  update webhook_delivery d set sending = true, taken = d.taken + 1, next_attempt_at = now() + make_interval(secs => $3)
  from due, webhook w left join api_client c on c.id = w.client_id
  where d.id = due.id and w.id = d.webhook_id and d.state = 'pending' and d.next_attempt_at <= now()
  returning d.id, d.webhook_id as "webhookId", d.type, d.facts, d.occurred_at as "occurredAt", d.failures, d.taken, w.url, w.types,
    case when w.previous_secret_until > now() then array[w.secret, w.previous_secret] else array[w.secret] end as secrets,
    case when w.client_id is not null then case when c.revoked_at is null then c.scopes else '{}' end end as "clientScopes"`;
