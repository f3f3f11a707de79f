import { ProfileTrustResolver, ViewerTrustResolver } from './graphql/trust.resolver.ts';

export const standingResolvers = [ProfileTrustResolver, ViewerTrustResolver];
