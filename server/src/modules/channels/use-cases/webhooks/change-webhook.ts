import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Database } from '../../../../platform/database/database.ts';
import { WebhooksRepository } from '../../data/webhooks/webhooks.repository.ts';
import type { WebhookRow } from '../../domain/webhooks/rows.ts';
import { DisabledReason, WebhookState } from '../../domain/webhooks/states.ts';
import { CheckWebhook, type WebhookInput } from './check-webhook.ts';
import { DisableWebhook } from './disable-webhook.ts';
import { WebhookGate } from './webhook-gate.ts';

type Edit = { [Field in keyof WebhookInput]?: WebhookInput[Field] | undefined };
export interface WebhookChange extends Edit {
  state?: WebhookState | undefined;
}

/** What is left out stays. */
@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly db: Database,
    private readonly webhooks: WebhooksRepository,
    private readonly gate: WebhookGate,
    private readonly check: CheckWebhook,
    private readonly disable: DisableWebhook,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput, AppError NOT_FOUND */
  async execute(actor: Actor, id: string, { state, ...change }: WebhookChange): Promise<void> {
    await this.db.transaction(async () => {
      const now = await this.gate.lock(actor, id);
      await this.edit(actor, now, change);
      if (state === undefined || state === now.state) return;
      if (state === WebhookState.DISABLED) return this.disable.execute(actor, now, DisabledReason.BY_HAND);
      await this.webhooks.enable(id);
      await this.audit.record(actor, { action: 'webhook.enable', subject: { type: 'webhook', id }, before: { state: now.state, reason: now.disabledReason }, after: { state } });
    });
  }

  private async edit(actor: Actor, { id, url, description, types }: WebhookRow, change: Edit): Promise<void> {
    const before = { url, description, types };
    const after = this.check.execute(actor, { url: change.url ?? url, description: change.description ?? description, types: change.types ?? types });
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await this.webhooks.update(id, after);
    await this.audit.record(actor, { action: 'webhook.edit', subject: { type: 'webhook', id }, before, after });
  }
}
