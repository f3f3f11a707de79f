import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger as Pino } from 'pino';
import { guest } from '../../access/actor.ts';
import type { Config } from '../../config/config.ts';
import { newContext } from '../../graphql/context.ts';
import type { PageDeps } from './page-deps.ts';
import { mountPages } from './pages.ts';

/** Pages on the same Fastify as everything else; after `app.init()`, so that every other route comes first. */
export async function mountWeb(app: NestFastifyApplication, config: Config, log: Pino, movedTo?: PageDeps['movedTo']): Promise<void> {
  await mountPages(app.getHttpAdapter().getInstance(), {
    schema: () => app.get(GraphQLSchemaHost).schema,
    createContext: (req, reply) => {
      const actor = req.actor ?? guest();
      const member = actor.accountId !== undefined;
      return Object.assign(newContext(actor, req, reply), { viewerId: actor.accountId, locale: member ? actor.locale : undefined });
    },
    origin: config.PUBLIC_URL,
    dev: config.NODE_ENV === 'development',
    log: { error: (fields, message) => log.error(fields, message) },
    ...(movedTo && { movedTo }),
  });
}
