import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../../../../platform/access/actor.ts';
import type { AnyWebhookType } from './webhook-type.ts';

/** Every type that there is: `channels/webhooks/types/index.ts`. */
export const WEBHOOK_TYPES = Symbol('WEBHOOK_TYPES');
/** Sent by hand to try a receiver; needs no subscription. */
export const PING = 'ping';

@Injectable()
export class WebhookTypes {
  private readonly byName: ReadonlyMap<string, AnyWebhookType>;

  constructor(
    @Inject(WEBHOOK_TYPES) readonly all: readonly AnyWebhookType[],
    private readonly providers: ModuleRef,
  ) {
    this.byName = new Map(all.map((it) => [it.type, it]));
  }

  get(type: string): AnyWebhookType | undefined {
    return this.byName.get(type);
  }

  from(eventName: string): AnyWebhookType[] {
    return this.all.filter((it) => it.from.name === eventName);
  }

  /** What an actor who administers may subscribe to. A key has no more than its scopes. */
  allowedFor({ client }: Actor): AnyWebhookType[] {
    return client ? this.all.filter((it) => client.scopes.includes(it.scope)) : [...this.all];
  }

  /** Data of the message as it may be read now; null: nothing may. */
  async data(type: AnyWebhookType, facts: object, at: Date): Promise<object | null> {
    return type.data(this.providers.get<object>(type.source, { strict: false }), facts, at);
  }
}
