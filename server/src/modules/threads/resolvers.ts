/** Queries and field resolvers; commands are in write.providers.ts. */
export const threadsReadResolvers = [];
