import { CommunityResolver } from './graphql/community.resolver.ts';
import { RoleGrantSpaceResolver } from './graphql/role-grant-space.resolver.ts';
import { SpaceResolver } from './graphql/space.resolver.ts';
import { TagResolver } from './graphql/tag.resolver.ts';

export const spacesResolvers = [CommunityResolver, SpaceResolver, TagResolver, RoleGrantSpaceResolver];
