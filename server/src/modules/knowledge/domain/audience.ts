import { ArticleAudience, type Audience, type Visibility } from '@helpcommons/shared';

const OF_SPACE: Record<Audience, ArticleAudience> = { everyone: ArticleAudience.EVERYONE, members: ArticleAudience.CUSTOMERS, staff: ArticleAudience.STAFF };
const WIDE_TO_NARROW: readonly ArticleAudience[] = [ArticleAudience.EVERYONE, ArticleAudience.CUSTOMERS, ArticleAudience.PARTNERS, ArticleAudience.STAFF];

export const narrower = (a: ArticleAudience, b: ArticleAudience): ArticleAudience => (WIDE_TO_NARROW.indexOf(a) >= WIDE_TO_NARROW.indexOf(b) ? a : b);

/** An article is for nobody who may not read the thread it comes from. */
export function audienceOf(space: Audience, thread: Visibility): ArticleAudience {
  const ofThread = thread === 'public' ? ArticleAudience.EVERYONE : thread === 'members' ? ArticleAudience.CUSTOMERS : ArticleAudience.STAFF;
  return narrower(OF_SPACE[space], ofThread);
}
