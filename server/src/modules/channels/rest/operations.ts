import { communityOperations } from './community.operations.ts';
import type { Operation } from './operation.ts';
import { postOperations, threadOperations } from './threads.operations.ts';

/** The whole REST API. The OpenAPI document and the list at /api/docs are made of it. */
export const operations: readonly Operation[] = [threadOperations, postOperations, communityOperations].flatMap((group) => Object.values(group) as Operation[]);
