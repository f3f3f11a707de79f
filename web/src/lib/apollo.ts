import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { Observable, type Subscription } from 'rxjs';
import { possibleTypes } from './possible-types.ts';
import type { AnyPage, PageData, Params } from './route.ts';

/** What it takes to listen is loaded with the first page that does. */
const subscriptions = new ApolloLink((operation) => new Observable((observer) => {
  let listening: Subscription | undefined;
  let wanted = true;
  import('./live-link.ts').then(({ liveLink }) => { if (wanted) listening = liveLink.request(operation).subscribe(observer); }, (e: unknown) => observer.error(e));
  return () => {
    wanted = false;
    listening?.unsubscribe();
  };
}));

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
