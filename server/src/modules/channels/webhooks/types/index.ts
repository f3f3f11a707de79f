import type { AnyWebhookType } from '../../use-cases/webhooks/webhook-type.ts';
import { articleTypes } from './articles.types.ts';
import { HandedOpportunities } from './handed-opportunities.ts';
import { opportunityTypes } from './opportunities.types.ts';
import { PublicArticles } from './public-articles.ts';
import { PublicThreads } from './public-threads.ts';
import { threadTypes } from './threads.types.ts';

/** Every type of event that webhooks get; how to add one stands in `use-cases/webhooks/webhook-type.ts`. */
export const webhookTypes: readonly AnyWebhookType[] = [...threadTypes, ...articleTypes, ...opportunityTypes];
/** What their data comes from. */
export const webhookSources = [PublicThreads, PublicArticles, HandedOpportunities];
