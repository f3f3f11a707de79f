import { WebhookLogResolver } from './graphql/webhook-log.resolver.ts';
import { WebhooksResolver } from './graphql/webhooks.resolver.ts';

export const channelsResolvers = [WebhooksResolver, WebhookLogResolver];
