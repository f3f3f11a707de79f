import { z } from 'zod';
import { DeliveryNote, DeliveryState, DisabledReason, WebhookState } from '../domain/webhooks/states.ts';
import { webhookTypes } from '../webhooks/types/index.ts';
import { operation } from './operation.ts';
import { id, listOf, pageQuery, time, url } from './schemas.ts';
import { reason } from './thread.schemas.ts';

const typeNames = webhookTypes.map((it) => it.type);
const types = z.array(z.string().max(100)).max(100).meta({ examples: [[typeNames[0]]], description: `Each needs its own scope: ${webhookTypes.map((it) => `\`${it.type}\` (${it.scope}) ${it.description}`).join(' ')}` });
const secret = z.string().meta({ description: 'Told this once. Check signatures with it (Standard Webhooks)' });

export const webhookSchema = z.object({
  id, url, description: z.string(), types: z.array(z.string()), state: z.enum(WebhookState),
  disabled_reason: z.enum(DisabledReason).nullable().meta({ description: '`gone`: the receiver answered 410; `failing`: nothing arrived for days' }), disabled_at: time.nullable(),
  failing_since: time.nullable().meta({ description: 'Since when nothing arrived' }), previous_secret_until: time.nullable().meta({ description: 'Until then messages are signed with the secret before, too' }), created_at: time,
}).meta({ id: 'Webhook' });

export const deliverySchema = z.object({
  id: id.meta({ description: 'The `webhook-id` of its messages' }), type: z.string(), state: z.enum(DeliveryState),
  note: z.enum(DeliveryNote).nullable().meta({ description: 'Why nothing is sent' }), occurred_at: time, created_at: time, next_attempt_at: time.nullable(),
  attempts: z.array(z.object({ number: z.int(), at: time, status: z.int().nullable(), duration_ms: z.int(), error: z.string().nullable(), response: z.string().meta({ description: 'The beginning of it' }) })),
}).meta({ id: 'WebhookDelivery' });

const input = { url: z.string().meta({ format: 'uri', description: 'https' }), description: reason.optional() };

export const webhookOperations = {
  list: operation({ id: 'listWebhooks', method: 'get', path: '/webhooks', scope: 'admin', summary: 'Webhooks, the newest first', description: 'Of those whose types the key may subscribe to.', output: listOf(webhookSchema) }),
  create: operation({
    id: 'createWebhook', method: 'post', path: '/webhooks', scope: 'admin', tellsSecret: true, summary: 'Make a webhook', status: 201, body: z.object({ ...input, types }), output: webhookSchema.extend({ secret }),
  }),
  get: operation({ id: 'getWebhook', method: 'get', path: '/webhooks/{id}', scope: 'admin', summary: 'A webhook', output: webhookSchema }),
  change: operation({
    id: 'changeWebhook', method: 'patch', path: '/webhooks/{id}', scope: 'admin', summary: 'Change a webhook, or switch it on or off', description: 'What is left out stays.',
    body: z.object({ url: input.url.optional(), description: input.description, types: types.optional(), state: z.enum(WebhookState).optional() }), output: webhookSchema,
  }),
  delete: operation({ id: 'deleteWebhook', method: 'delete', path: '/webhooks/{id}', scope: 'admin', summary: 'Delete a webhook and its log' }),
  rotate: operation({
    id: 'rotateWebhookSecret', method: 'post', path: '/webhooks/{id}/rotate-secret', scope: 'admin', tellsSecret: true, summary: 'A new secret; the one before stays good for a while',
    output: z.object({ secret, previous_secret_until: time.nullable() }).meta({ id: 'WebhookSecret' }),
  }),
  ping: operation({ id: 'pingWebhook', method: 'post', path: '/webhooks/{id}/ping', scope: 'admin', summary: 'Send a message of type `ping`', status: 202, output: deliverySchema }),
  deliveries: operation({ id: 'listWebhookDeliveries', method: 'get', path: '/webhooks/{id}/deliveries', scope: 'admin', summary: 'What was sent, the newest first', query: pageQuery, output: listOf(deliverySchema) }),
  redeliver: operation({
    id: 'redeliver', method: 'post', path: '/webhooks/{id}/deliveries/{delivery_id}/redeliver', scope: 'admin', summary: 'Send it again, under the same `webhook-id`', status: 202, output: deliverySchema,
  }),
};
