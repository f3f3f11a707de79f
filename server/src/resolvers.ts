import { channelsResolvers } from './modules/channels/resolvers.ts';
import { identityResolvers } from './modules/identity/resolvers.ts';
import { knowledgeResolvers } from './modules/knowledge/resolvers.ts';
import { moderationResolvers, screeningResolvers } from './modules/moderation/resolvers.ts';
import { notificationsResolvers } from './modules/notifications/resolvers.ts';
import { opportunitiesResolvers } from './modules/opportunities/resolvers.ts';
import { reactionsResolvers } from './modules/reactions/resolvers.ts';
import { searchResolvers } from './modules/search/resolvers.ts';
import { spacesResolvers } from './modules/spaces/resolvers.ts';
import { standingResolvers } from './modules/standing/resolvers.ts';
import { threadsReadResolvers } from './modules/threads/resolvers.ts';
import { threadMutations } from './modules/threads/write.providers.ts';

type Class = new (...args: never[]) => object;

/** Every resolver, for printing the schema without a server. */
export const resolvers: Class[] = [
  ...identityResolvers,
  ...spacesResolvers,
  ...threadsReadResolvers,
  ...threadMutations,
  ...reactionsResolvers,
  ...standingResolvers,
  ...knowledgeResolvers,
  ...moderationResolvers,
  ...screeningResolvers,
  ...opportunitiesResolvers,
  ...searchResolvers,
  ...notificationsResolvers,
  ...channelsResolvers,
];
export const scalars: Class[] = [];
