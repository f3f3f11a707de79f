import { DeliveriesRepository } from '../data/webhooks/deliveries.repository.ts';
import { DueDeliveries } from '../data/webhooks/due-deliveries.repository.ts';
import { WebhooksRepository } from '../data/webhooks/webhooks.repository.ts';
import { WebhooksSubscriber } from '../reacts-to/webhooks.subscriber.ts';
import { ChangeWebhook } from '../use-cases/webhooks/change-webhook.ts';
import { CheckWebhook } from '../use-cases/webhooks/check-webhook.ts';
import { DeliverWebhook } from '../use-cases/webhooks/deliver-webhook.ts';
import { DisableWebhook } from '../use-cases/webhooks/disable-webhook.ts';
import { ManageWebhooks } from '../use-cases/webhooks/manage-webhooks.ts';
import { RecordDeliveries } from '../use-cases/webhooks/record-deliveries.ts';
import { SettleDelivery } from '../use-cases/webhooks/settle-delivery.ts';
import { WebhookGate } from '../use-cases/webhooks/webhook-gate.ts';
import { WebhookLog } from '../use-cases/webhooks/webhook-log.ts';
import { WebhookSecrets } from '../use-cases/webhooks/webhook-secrets.ts';
import { WEBHOOK_TYPES, WebhookTypes } from '../use-cases/webhooks/webhook-types.ts';
import { WebhookWorker } from '../use-cases/webhooks/webhook-worker.ts';
import { webhookSources, webhookTypes } from './types/index.ts';

/** All of the webhooks, for ChannelsModule. */
export const webhookProviders = [
  WebhooksRepository, DeliveriesRepository, DueDeliveries,
  ChangeWebhook, CheckWebhook, DeliverWebhook, DisableWebhook, ManageWebhooks, RecordDeliveries, SettleDelivery, WebhookGate, WebhookLog, WebhookSecrets, WebhookTypes, WebhookWorker,
  WebhooksSubscriber, ...webhookSources, { provide: WEBHOOK_TYPES, useValue: webhookTypes },
];
