import type { GqlContext } from '../../../platform/graphql/context.ts';
import { WebhookLog } from '../use-cases/webhooks/webhook-log.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { deliveryJson } from './webhook-json.ts';
import { webhookOperations as on } from './webhooks.operations.ts';

type On = typeof on;

@RestController()
export class WebhookDeliveriesController {
  constructor(private readonly log: WebhookLog) {}

  @Handles(on.deliveries)
  async list(@Context() { actor }: GqlContext, @Input() { id, limit, cursor }: InputOf<On['deliveries']>): Promise<OutputOf<On['deliveries']>> {
    const { nodes, pageInfo } = await this.log.list(actor, id, limit, cursor);
    return { items: nodes.map(deliveryJson), next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Handles(on.ping)
  async ping(@Context() { actor }: GqlContext, @Input() { id }: InputOf<On['ping']>): Promise<OutputOf<On['ping']>> {
    return deliveryJson(await this.log.ping(actor, id));
  }

  @Handles(on.redeliver)
  async redeliver(@Context() { actor }: GqlContext, @Input() { id, delivery_id: deliveryId }: InputOf<On['redeliver']>): Promise<OutputOf<On['redeliver']>> {
    return deliveryJson(await this.log.redeliver(actor, id, deliveryId));
  }
}
