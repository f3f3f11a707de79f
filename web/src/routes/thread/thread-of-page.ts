import type { ThreadPageQuery } from './thread.gql.ts';

export type ThreadOfPage = NonNullable<ThreadPageQuery['thread']>;
