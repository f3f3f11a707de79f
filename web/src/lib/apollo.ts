import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { possibleTypes } from './possible-types.ts';
import type { AnyPage, PageData, Params } from './route.ts';

// Connects with the first subscription and leaves with the last.
const subscriptions = new GraphQLWsLink(createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, lazy: true }));

const whole = { merge: true };

export const apollo = new ApolloClient({
  link: ApolloLink.split((op) => op.operationType === OperationTypeNode.SUBSCRIPTION, subscriptions, new HttpLink({ uri: '/graphql' })),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Community: { keyFields: [] },
      CommunityStats: whole,
      PostPermissions: whole,
      ThreadPermissions: whole,
      ViewerPermissions: whole,
      ArticlePermissions: whole,
    },
  }),
  devtools: { enabled: import.meta.env.DEV },
});

export interface Current { page: AnyPage; params: Params; search: URLSearchParams }

/** Changes the cached data of a page; the page follows. */
export function updatePage({ page, params, search }: Current, change: (data: PageData) => PageData) {
  apollo.cache.updateQuery<PageData>({ query: page.query, variables: page.variables(params, search) as Record<string, unknown> }, (data) => (data ? change(data) : data));
}
