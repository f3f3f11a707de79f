import { ProfileResolver } from './graphql/profile.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';

export const identityResolvers = [ProfileResolver, ViewerResolver];
