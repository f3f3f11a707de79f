import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ChangeWebhook } from '../use-cases/webhooks/change-webhook.ts';
import { ManageWebhooks } from '../use-cases/webhooks/manage-webhooks.ts';
import { WebhookGate } from '../use-cases/webhooks/webhook-gate.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { webhookJson } from './webhook-json.ts';
import { webhookOperations as on } from './webhooks.operations.ts';

type On = typeof on;

@RestController()
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhookGate,
    private readonly manage: ManageWebhooks,
    private readonly changeWebhook: ChangeWebhook,
  ) {}

  @Handles(on.list)
  async list(@Context() { actor }: GqlContext): Promise<OutputOf<On['list']>> {
    return { items: (await this.webhooks.list(actor)).map(webhookJson), next_cursor: null };
  }

  @Handles(on.create)
  async create(@Context() { actor }: GqlContext, @Input() input: InputOf<On['create']>): Promise<OutputOf<On['create']>> {
    const { id, secret } = await this.manage.create(actor, input);
    return { ...webhookJson(await this.webhooks.find(actor, id)), secret };
  }

  @Handles(on.get)
  async get(@Context() { actor }: GqlContext, @Input() { id }: InputOf<On['get']>): Promise<OutputOf<On['get']>> {
    return webhookJson(await this.webhooks.find(actor, id));
  }

  @Handles(on.change)
  async change(@Context() { actor }: GqlContext, @Input() { id, ...change }: InputOf<On['change']>): Promise<OutputOf<On['change']>> {
    await this.changeWebhook.execute(actor, id, change);
    return webhookJson(await this.webhooks.find(actor, id));
  }

  @Handles(on.delete)
  async delete(@Context() { actor }: GqlContext, @Input() { id }: InputOf<On['delete']>): Promise<void> {
    await this.manage.delete(actor, id);
  }

  @Handles(on.rotate)
  async rotate(@Context() { actor }: GqlContext, @Input() { id }: InputOf<On['rotate']>): Promise<OutputOf<On['rotate']>> {
    const secret = await this.manage.rotateSecret(actor, id);
    return { secret, previous_secret_until: webhookJson(await this.webhooks.find(actor, id)).previous_secret_until };
  }
}
