import { DraftResolver } from './graphql/draft.resolver.ts';
import { PostMarksResolver, PostRevisionResolver } from './graphql/post-marks.resolver.ts';
import { PostResolver } from './graphql/post.resolver.ts';
import { ProfilePostsResolver } from './graphql/profile-posts.resolver.ts';
import { ThreadMarksResolver } from './graphql/thread-marks.resolver.ts';
import { ThreadResolver } from './graphql/thread.resolver.ts';

/** Queries and field resolvers; commands are in write.providers.ts. */
export const threadsReadResolvers = [ThreadResolver, ThreadMarksResolver, PostResolver, PostMarksResolver, PostRevisionResolver, DraftResolver, ProfilePostsResolver];
