import { answerOperations } from './answers.operations.ts';
import { articleOperations } from './articles.operations.ts';
import { communityOperations } from './community.operations.ts';
import { moderationOperations } from './moderation.operations.ts';
import type { Operation } from './operation.ts';
import { opportunityOperations } from './opportunities.operations.ts';
import { searchOperations } from './search.operations.ts';
import { postOperations, threadOperations } from './threads.operations.ts';
import { webhookOperations } from './webhooks.operations.ts';

/** The whole REST API. The OpenAPI document and the list at /api/docs are made of it. */
export const operations: readonly Operation[] = [threadOperations, postOperations, searchOperations, articleOperations, answerOperations, moderationOperations, opportunityOperations, communityOperations, webhookOperations].flatMap((group) => Object.values(group) as Operation[]);
