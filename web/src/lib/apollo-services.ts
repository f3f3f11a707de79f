import { apollo } from './apollo.ts';
import type { Services } from './services.ts';

export const services: Services = {
  async query(query, variables, signal) {
    const { data } = await apollo.query({ query, variables: variables as never, fetchPolicy: 'no-cache', context: { fetchOptions: { signal } } });
    return data as never;
  },
  tell(mutation, variables) {
    apollo.mutate({ mutation, variables: variables as never, fetchPolicy: 'no-cache', context: { fetchOptions: { keepalive: true } } }).catch(() => undefined);
  },
};
