import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger as Pino } from 'pino';
import { ActorResolver } from '../../access/actor-resolver.ts';
import { guest } from '../../access/actor.ts';
import type { Config } from '../../config/config.ts';
import { Settings } from '../../config/settings.ts';
import { newContext } from '../../graphql/context.ts';
import { KeptPages } from './kept/kept-pages.ts';
import type { PageDeps } from './page-deps.ts';
import { mountPages } from './pages.ts';

/** Pages on the same Fastify as everything else; after `app.init()`, so that every other route comes first. */
export async function mountWeb(app: NestFastifyApplication, config: Config, log: Pino, movedTo?: PageDeps['movedTo']): Promise<void> {
  const actors = app.get(ActorResolver);
  const settings = app.get(Settings);
  await mountPages(app.getHttpAdapter().getInstance(), {
    schema: () => app.get(GraphQLSchemaHost).schema,
    createContext: (req, reply) => {
      const actor = req.actor ?? guest();
      const member = actor.accountId !== undefined;
      return Object.assign(newContext(actor, req, reply), { viewerId: actor.accountId, locale: member ? actor.locale : undefined });
    },
    keeping: {
      pages: app.get(KeptPages),
      anyGuest: (locale, lists) => Object.assign(newContext(guest(locale)), { lists, locale }),
      isAnybodys: (headers) => actors.isAnybodys(headers),
      sharedSeconds: () => settings.get('pages.cdn.seconds'),
      answered: log.isLevelEnabled('info') ? ({ method, url }, status) => log.info({ method, path: url?.split('?', 1)[0], status, kept: true }, 'request') : undefined,
    },
    origin: config.PUBLIC_URL,
    dev: config.NODE_ENV === 'development',
    log: { error: (fields, message) => log.error(fields, message) },
    ...(movedTo && { movedTo }),
  });
}
