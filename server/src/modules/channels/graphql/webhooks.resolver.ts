import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { Done, done, DoneResult } from '../../../platform/graphql/result.ts';
import { WebhookState } from '../domain/webhooks/states.ts';
import { ChangeWebhook } from '../use-cases/webhooks/change-webhook.ts';
import { ManageWebhooks } from '../use-cases/webhooks/manage-webhooks.ts';
import { WebhookGate } from '../use-cases/webhooks/webhook-gate.ts';
import { NewSecretCookie } from './new-secret-cookie.ts';
import { WebhookEventType, WebhookInputType, WebhookPayload, WebhookResult, WebhookType } from './webhook.types.ts';

const idArgument = { type: () => ID };

@Allow(Role.ADMIN)
@Resolver(() => WebhookType)
export class WebhooksResolver {
  constructor(
    private readonly gate: WebhookGate,
    private readonly manage: ManageWebhooks,
    private readonly change: ChangeWebhook,
    private readonly newSecret: NewSecretCookie,
  ) {}

  @Query(() => [WebhookType])
  webhooks(@CurrentActor() actor: Actor): Promise<WebhookType[]> {
    return this.gate.list(actor);
  }

  @Query(() => WebhookType)
  webhook(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string): Promise<WebhookType> {
    return this.gate.find(actor, id);
  }

  @Query(() => [WebhookEventType], { description: 'What a webhook can subscribe to.' })
  webhookEventTypes(@CurrentActor() actor: Actor): WebhookEventType[] {
    return this.gate.eventTypes(actor);
  }

  @Query(() => String, { nullable: true, description: 'A secret that was made a moment ago, for the page that shows it once.' })
  newWebhookSecret(@Context() ctx: GqlContext): string | null {
    return this.newSecret.take(ctx);
  }

  @Mutation(() => WebhookResult)
  async createWebhook(@CurrentActor() actor: Actor, @Args('input') input: WebhookInputType, @Context() ctx: GqlContext): Promise<WebhookPayload> {
    const { id, secret } = await this.manage.create(actor, input);
    return this.told(actor, id, secret, ctx);
  }

  @Mutation(() => WebhookResult)
  async updateWebhook(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string, @Args('input') input: WebhookInputType): Promise<WebhookPayload> {
    await this.change.execute(actor, id, input);
    return { webhook: await this.gate.find(actor, id) };
  }

  @Mutation(() => WebhookResult)
  async setWebhookActive(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string, @Args('active') active: boolean): Promise<WebhookPayload> {
    await this.change.execute(actor, id, { state: active ? WebhookState.ACTIVE : WebhookState.DISABLED });
    return { webhook: await this.gate.find(actor, id) };
  }

  @Mutation(() => WebhookResult)
  async rotateWebhookSecret(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string, @Context() ctx: GqlContext): Promise<WebhookPayload> {
    return this.told(actor, id, await this.manage.rotateSecret(actor, id), ctx);
  }

  @Mutation(() => DoneResult)
  async deleteWebhook(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string): Promise<Done> {
    await this.manage.delete(actor, id);
    return done;
  }

  private async told(actor: Actor, id: string, secret: string, ctx: GqlContext): Promise<WebhookPayload> {
    this.newSecret.put(ctx, secret);
    return { webhook: await this.gate.find(actor, id), secret };
  }
}
