import { identityResolvers } from './modules/identity/resolvers.ts';
import { CommunityResolver } from './modules/spaces/graphql/community.resolver.ts';

type Class = new (...args: never[]) => object;

/** Every resolver, for printing the schema without a server. */
export const resolvers: Class[] = [...identityResolvers, CommunityResolver];
export const scalars: Class[] = [];
