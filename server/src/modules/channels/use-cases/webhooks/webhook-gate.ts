import { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../../../platform/access/actor.ts';
import { forbidden, notFound } from '../../../../platform/errors/errors.ts';
import { WebhooksRepository } from '../../data/webhooks/webhooks.repository.ts';
import type { WebhookRow } from '../../domain/webhooks/rows.ts';
import type { AnyWebhookType } from './webhook-type.ts';
import { PING, WebhookTypes } from './webhook-types.ts';

/**
 * Who may see and change webhooks: admins, and clients with the scope `admin`. A client sees only webhooks, and of their log only deliveries, of types that it may subscribe
 * to itself: the others tell what it must not know, and changing their address would fetch it.
 */
@Injectable()
export class WebhookGate {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly types: WebhookTypes,
  ) {}

  /** @throws AppError FORBIDDEN */
  administers(actor: Actor): void {
    if (actor.client ? !actor.client.scopes.includes('admin') : !hasRole(actor, Role.ADMIN)) throw forbidden();
  }

  list(actor: Actor): Promise<WebhookRow[]> {
    this.administers(actor);
    return this.webhooks.all(this.typesOf(actor));
  }

  /** @throws AppError NOT_FOUND, FORBIDDEN */
  async find(actor: Actor, id: string): Promise<WebhookRow> {
    this.administers(actor);
    return this.seen(actor, await this.webhooks.find(id));
  }

  /** For a change: locked until the transaction ends. @throws AppError NOT_FOUND, FORBIDDEN */
  async lock(actor: Actor, id: string): Promise<WebhookRow> {
    this.administers(actor);
    return this.seen(actor, await this.webhooks.lock(id));
  }

  /** What the actor may subscribe to. */
  eventTypes(actor: Actor): AnyWebhookType[] {
    this.administers(actor);
    return this.types.allowedFor(actor);
  }

  typesOf(actor: Actor): string[] {
    return [...this.types.allowedFor(actor).map((it) => it.type), PING];
  }

  private seen(actor: Actor, webhook: WebhookRow | undefined): WebhookRow {
    const types = this.typesOf(actor);
    if (!webhook?.types.every((type) => types.includes(type))) throw notFound('This webhook');
    return webhook;
  }
}
