import { Role } from '@helpcommons/shared';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { Done, done, DoneResult } from '../../../platform/graphql/result.ts';
import { WebhookLog } from '../use-cases/webhooks/webhook-log.ts';
import { WebhookDeliveryConnectionType, WebhookType } from './webhook.types.ts';

@Allow(Role.ADMIN)
@Resolver(() => WebhookType)
export class WebhookLogResolver {
  constructor(private readonly log: WebhookLog) {}

  @ResolveField(() => WebhookDeliveryConnectionType, { description: 'The newest first.' })
  deliveries(
    @CurrentActor() actor: Actor,
    @Parent() { id }: WebhookType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<WebhookDeliveryConnectionType> {
    return this.log.list(actor, id, first, after);
  }

  @Mutation(() => DoneResult, { description: 'Sends a message that says nothing, to try the receiver.' })
  async pingWebhook(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Done> {
    await this.log.ping(actor, id);
    return done;
  }

  @Mutation(() => DoneResult, { description: 'Sends it again, under the same id.' })
  async redeliver(@CurrentActor() actor: Actor, @Args('webhook', { type: () => ID }) webhook: string, @Args('delivery', { type: () => ID }) delivery: string): Promise<Done> {
    await this.log.redeliver(actor, webhook, delivery);
    return done;
  }
}
