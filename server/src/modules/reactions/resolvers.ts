import { ReactionsResolver } from './graphql/reactions.resolver.ts';

export const reactionsResolvers = [ReactionsResolver];
