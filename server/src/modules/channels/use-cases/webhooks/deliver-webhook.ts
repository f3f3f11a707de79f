import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Config, CONFIG } from '../../../../platform/config/config.ts';
import { unseal } from '../../../../platform/config/secret-box.ts';
import { cleanText } from '../../../../platform/errors/validation.ts';
import { Outbound, OutboundError } from '../../../../platform/outbound/index.ts';
import { type Attempt, DueDeliveries, type DueDelivery } from '../../data/webhooks/due-deliveries.repository.ts';
import type { Answer } from '../../domain/webhooks/retries.ts';
import { signedHeaders } from '../../domain/webhooks/signature.ts';
import { DeliveryNote } from '../../domain/webhooks/states.ts';
import { SettleDelivery } from './settle-delivery.ts';
import { PING, WebhookTypes } from './webhook-types.ts';

/** Of what a receiver answers so much is kept for the log. */
const RESPONSE_KEPT = 2000;

/** One attempt: the message is made of what may be read now, signed, sent, and what came of it written down. */
@Injectable()
export class DeliverWebhook {
  private readonly log = new Logger(DeliverWebhook.name);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly types: WebhookTypes,
    private readonly due: DueDeliveries,
    private readonly outbound: Outbound,
    private readonly settle: SettleDelivery,
  ) {}

  /** Takes what is due for whoever calls. */
  take(limit: number, parallel: number): Promise<DueDelivery[]> {
    return this.due.take(limit, parallel);
  }

  async execute(delivery: DueDelivery, signal?: AbortSignal): Promise<void> {
    const at = new Date();
    let data: object | null;
    try {
      if (!this.isWanted(delivery)) return await this.settle.skip(delivery, DeliveryNote.NOT_SUBSCRIBED);
      data = await this.data(delivery);
    } catch (e) {
      this.log.error(`${delivery.type} ${delivery.id} could not be made: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`);
      return this.settle.execute(delivery, { at, status: null, durationMs: Date.now() - at.getTime(), error: 'INTERNAL', response: '' }, {});
    }
    if (data === null) return this.settle.skip(delivery, DeliveryNote.NOT_PUBLIC);
    const { attempt, answer } = await this.send(delivery, at, JSON.stringify({ type: delivery.type, timestamp: delivery.occurredAt.toISOString(), data }), signal);
    // The process ends: not the receiver's fault. It is due again soon.
    if (signal?.aborted && answer.status === undefined) return;
    await this.settle.execute(delivery, attempt, answer);
  }

  /** As it is now: types are taken off a webhook, scopes and keys taken away from a client. */
  private isWanted({ type, types, clientScopes }: DueDelivery): boolean {
    if (type === PING) return true;
    const scope = this.types.get(type)?.scope;
    return types.includes(type) && scope !== undefined && (clientScopes === null || clientScopes.includes(scope));
  }

  private async data({ type, facts, occurredAt, webhookId }: DueDelivery): Promise<object | null> {
    return type === PING ? { webhook_id: webhookId } : this.types.data(this.types.get(type)!, facts, occurredAt);
  }

  private async send(delivery: DueDelivery, at: Date, body: string, signal: AbortSignal | undefined): Promise<{ attempt: Attempt; answer: Answer }> {
    const attempt = (outcome: Partial<Attempt>): Attempt => ({ at, status: null, durationMs: Date.now() - at.getTime(), error: null, response: '', ...outcome });
    const secrets = delivery.secrets.flatMap((sealed) => unseal(this.config, delivery.webhookId, sealed) ?? []);
    if (secrets.length === 0) return { attempt: attempt({ error: 'SECRET_UNREADABLE' }), answer: {} };
    try {
      const { status, headers, body: text } = await this.outbound.send({
        method: 'POST', url: delivery.url, body, ...(signal && { signal }),
        headers: { 'content-type': 'application/json', 'user-agent': 'Helpcommons-Webhooks/1', ...signedHeaders(secrets, delivery.id, at, body) },
      });
      return { attempt: attempt({ status, response: cleanText(text, true).slice(0, RESPONSE_KEPT) }), answer: { status, retryAfter: headers['retry-after'] } };
    } catch (e) {
      if (!(e instanceof OutboundError)) throw e;
      return { attempt: attempt({ error: e.problem }), answer: {} };
    }
  }
}
