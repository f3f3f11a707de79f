import { eventType } from '../../platform/events/event.ts';

/** Created, edited, validated, archived, stale, withdrawn: whatever shows the article reads it again. */
export const ArticleChanged = eventType<{ articleId: string; revision: number }>('knowledge.article-changed.v1');
/** Machine channels must stop serving it. */
export const ArticleWithdrawn = eventType<{ articleId: string; reason: string }>('knowledge.article-withdrawn.v1');
