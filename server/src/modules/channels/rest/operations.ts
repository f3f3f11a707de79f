import { communityOperations } from './community.operations.ts';
import type { Operation } from './operation.ts';

/** The whole REST API. The OpenAPI document and the list at /api/docs are made of it. */
export const operations: readonly Operation[] = [communityOperations].flatMap((group) => Object.values(group) as Operation[]);
