import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import type { WebhookRow } from '../../domain/webhooks/rows.ts';
import type { DisabledReason } from '../../domain/webhooks/states.ts';

const WEBHOOK = `id, url, description, types, state, disabled_reason as "disabledReason", disabled_at as "disabledAt", failing_since as "failingSince",
  case when previous_secret_until > now() then previous_secret_until end as "previousSecretUntil", client_id as "clientId", created_at as "createdAt"`;

@Injectable()
export class WebhooksRepository {
  constructor(private readonly db: Database) {}

  /** Those whose types are all among these. There are few of them: no pages. */
  all(types: readonly string[]): Promise<WebhookRow[]> {
    return this.db.query<WebhookRow>(`select ${WEBHOOK} from webhook where types <@ $1 order by created_at desc, id desc limit 200`, [types]);
  }

  find(id: string): Promise<WebhookRow | undefined> {
    return this.db.one<WebhookRow>(`select ${WEBHOOK} from webhook where id = $1`, [id]);
  }

  /** Nobody else changes it until the transaction ends. Always taken before rows of its deliveries. */
  lock(id: string): Promise<WebhookRow | undefined> {
    return this.db.one<WebhookRow>(`select ${WEBHOOK} from webhook where id = $1 for no key update`, [id]);
  }

  async insert(row: { id: string; url: string; description: string; types: readonly string[]; secret: string; madeById: string | null; clientId: string | null }): Promise<void> {
    await this.db.query('insert into webhook (id, url, description, types, secret, made_by_id, client_id) values ($1, $2, $3, $4, $5, $6, $7)', [
      row.id, row.url, row.description, row.types, row.secret, row.madeById, row.clientId,
    ]);
  }

  async update(id: string, { url, description, types }: Pick<WebhookRow, 'url' | 'description' | 'types'>): Promise<void> {
    await this.db.query('update webhook set url = $2, description = $3, types = $4 where id = $1', [id, url, description, types]);
  }

  async enable(id: string): Promise<void> {
    await this.db.query(`update webhook set state = 'active', disabled_reason = null, disabled_at = null, failing_since = null where id = $1`, [id]);
  }

  async disable(id: string, reason: DisabledReason): Promise<void> {
    await this.db.query(`update webhook set state = 'disabled', disabled_reason = $2, disabled_at = now() where id = $1`, [id, reason]);
  }

  /** The secret there is stays good for a while. */
  async replaceSecret(id: string, secret: string, overlapHours: number): Promise<void> {
    await this.db.query('update webhook set previous_secret = secret, previous_secret_until = now() + make_interval(secs => $3::float8 * 3600), secret = $2 where id = $1', [id, secret, overlapHours]);
  }

  async forgetOldSecrets(): Promise<void> {
    await this.db.query('update webhook set previous_secret = null, previous_secret_until = null where previous_secret_until < now()');
  }

  async setFailing(id: string, isFailing: boolean): Promise<void> {
    if (isFailing) await this.db.query('update webhook set failing_since = now() where id = $1 and failing_since is null', [id]);
    else await this.db.query('update webhook set failing_since = null where id = $1 and failing_since is not null', [id]);
  }

  async delete(id: string): Promise<void> {
    await this.db.query('delete from webhook where id = $1', [id]);
  }
}
