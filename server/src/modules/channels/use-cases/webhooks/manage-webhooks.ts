import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Database } from '../../../../platform/database/database.ts';
import { newId } from '../../../../platform/database/ids.ts';
import { WebhooksRepository } from '../../data/webhooks/webhooks.repository.ts';
import { CheckWebhook, type WebhookInput } from './check-webhook.ts';
import { WebhookGate } from './webhook-gate.ts';
import { WebhookSecrets } from './webhook-secrets.ts';

/** Webhooks come, get new secrets and go. A secret is told once and kept sealed. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly db: Database,
    private readonly webhooks: WebhooksRepository,
    private readonly gate: WebhookGate,
    private readonly check: CheckWebhook,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput */
  async create(actor: Actor, input: WebhookInput): Promise<{ id: string; secret: string }> {
    this.gate.administers(actor);
    const { url, description, types } = this.check.execute(actor, input);
    const id = newId('webhook');
    const { secret, sealed } = this.secrets.make(id);
    await this.db.transaction(async () => {
      await this.webhooks.insert({ id, url, description, types, secret: sealed, madeById: actor.accountId ?? null, clientId: actor.client?.id ?? null });
      await this.audit.record(actor, { action: 'webhook.create', subject: { type: 'webhook', id }, after: { url, description, types } });
    });
    return { id, secret };
  }

  /** From now on requests are signed with the new secret, for a while with the old one as well. @throws AppError NOT_FOUND */
  async rotateSecret(actor: Actor, id: string): Promise<string> {
    const { secret, sealed } = this.secrets.make(id);
    await this.db.transaction(async () => {
      await this.gate.lock(actor, id);
      await this.webhooks.replaceSecret(id, sealed, this.secrets.overlapHours);
      await this.audit.record(actor, { action: 'webhook.rotate_secret', subject: { type: 'webhook', id } });
    });
    return secret;
  }

  /** With its log. @throws AppError NOT_FOUND */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { url, description, types } = await this.gate.lock(actor, id);
      await this.webhooks.delete(id);
      await this.audit.record(actor, { action: 'webhook.delete', subject: { type: 'webhook', id }, before: { url, description, types } });
    });
  }
}
