import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLISODateTime, GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { ActorResolver } from '../access/actor-resolver.ts';
import { guest } from '../access/actor.ts';
import { newContext } from './context.ts';
import { formatError } from './format-error.ts';
import { GRAPHQL_LIMITS, limitsPlugin } from './limits.ts';
import { RejectionInterceptor } from './rejection.interceptor.ts';

interface SocketContext { extra: { request: FastifyRequest['raw'] } }

export const graphqlOptions = {
  autoSchemaFile: true as const,
  sortSchema: true,
  buildSchemaOptions: { dateScalarMode: 'isoDate' as const, scalarsMap: [{ type: Date, scalar: GraphQLISODateTime }] },
};

@Module({
  imports: [
    NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [ActorResolver],
      useFactory: (actors: ActorResolver) => ({
        ...graphqlOptions,
        playground: false,
        graphiql: process.env.NODE_ENV === 'development',
        introspection: true,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        cache: 'bounded',
        parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens },
        plugins: [limitsPlugin],
        formatError,
        transformSchema: (schema: GraphQLSchema) => lexicographicSortSchema(schema),
        subscriptions: { 'graphql-ws': true },
        context: async (a: FastifyRequest | SocketContext, reply?: FastifyReply) => {
          if ('extra' in a) {
            const { headers, socket, url } = a.extra.request;
            return newContext(await actors.resolve({ headers, ip: socket.remoteAddress ?? '', url: url ?? '' }).catch(() => guest()));
          }
          return newContext(a.actor ?? (await actors.resolve(a)), a, reply);
        },
      }),
    }),
  ],
  providers: [{ provide: APP_INTERCEPTOR, useClass: RejectionInterceptor }],
})
export class GraphqlModule {}
