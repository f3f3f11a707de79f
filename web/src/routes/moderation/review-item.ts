import type { ModerationPageQuery } from './moderation.gql.ts';

export type ReviewItem = NonNullable<ModerationPageQuery['reviewItem']>;
