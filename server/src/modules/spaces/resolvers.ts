import { CommunityResolver } from './graphql/community.resolver.ts';

export const spacesResolvers = [CommunityResolver];
