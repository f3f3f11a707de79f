import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { DeliveryNote, DeliveryState, DisabledReason, WebhookState } from '../domain/webhooks/states.ts';

registerEnumType(WebhookState, { name: 'WebhookState' });
registerEnumType(DisabledReason, { name: 'WebhookDisabledReason', description: 'GONE: the receiver answered 410. FAILING: nothing arrived for days.' });
registerEnumType(DeliveryState, { name: 'WebhookDeliveryState' });
registerEnumType(DeliveryNote, { name: 'WebhookDeliveryNote', description: 'Why nothing is sent.' });

@ObjectType('WebhookEventType')
export class WebhookEventType {
  @Field(() => ID)
  type!: string;

  @Field()
  description!: string;

  @Field(() => String, { description: 'The scope that an API client needs for it.' })
  scope!: string;
}

@ObjectType('Webhook')
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field()
  url!: string;

  @Field()
  description!: string;

  @Field(() => [String])
  types!: string[];

  @Field(() => WebhookState)
  state!: WebhookState;

  @Field(() => DisabledReason, { nullable: true })
  disabledReason!: DisabledReason | null;

  @Field(() => Date, { nullable: true })
  disabledAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when nothing arrived.' })
  failingSince!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until then messages are signed with the secret before, too.' })
  previousSecretUntil!: Date | null;

  @Field()
  createdAt!: Date;
}

@ObjectType('WebhookAttempt')
export class WebhookAttemptType {
  @Field(() => Int)
  number!: number;

  @Field()
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'HTTP status; null: nothing came back.' })
  status!: number | null;

  @Field(() => Int)
  durationMs!: number;

  @Field(() => String, { nullable: true })
  error!: string | null;

  @Field({ description: 'The beginning of what came back.' })
  response!: string;
}

@ObjectType('WebhookDelivery')
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'The webhook-id of its messages.' })
  id!: string;

  @Field()
  type!: string;

  @Field(() => DeliveryState)
  state!: DeliveryState;

  @Field(() => DeliveryNote, { nullable: true })
  note!: DeliveryNote | null;

  @Field()
  occurredAt!: Date;

  @Field(() => Date, { nullable: true })
  nextAttemptAt!: Date | null;

  @Field(() => [WebhookAttemptType])
  attempts!: WebhookAttemptType[];
}

@ObjectType('WebhookDeliveryConnection')
export class WebhookDeliveryConnectionType {
  @Field(() => [WebhookDeliveryType])
  nodes!: WebhookDeliveryType[];

  @Field()
  pageInfo!: PageInfo;
}

@InputType('WebhookInput')
export class WebhookInputType {
  @Field()
  url!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => [String])
  types!: string[];
}

@ObjectType('WebhookPayload')
export class WebhookPayload {
  @Field()
  webhook!: WebhookType;

  @Field(() => String, { nullable: true, description: 'A new secret. It is shown once.' })
  secret?: string | null;
}
export const WebhookResult = resultOf('WebhookResult', WebhookPayload);
