import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { ChannelsModule } from './modules/channels/index.ts';
import { DiscoveryModule } from './modules/discovery/index.ts';
import { ExchangeModule } from './modules/exchange/index.ts';
import { IdentityModule } from './modules/identity/index.ts';
import { KnowledgeModule } from './modules/knowledge/index.ts';
import { ModerationModule, ScreeningModule } from './modules/moderation/index.ts';
import { NotificationsModule } from './modules/notifications/index.ts';
import { OpportunitiesModule } from './modules/opportunities/index.ts';
import { PagesModule } from './modules/pages/index.ts';
import { ReactionsModule } from './modules/reactions/index.ts';
import { SearchModule } from './modules/search/index.ts';
import { SpacesModule } from './modules/spaces/index.ts';
import { StandingModule } from './modules/standing/index.ts';
import { ThreadsModule } from './modules/threads/index.ts';
import { AccessModule } from './platform/access/access.module.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { type Config } from './platform/config/config.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { EventsModule } from './platform/events/events.module.ts';
import { GraphqlModule } from './platform/graphql/graphql.module.ts';
import { HttpModule } from './platform/http/http.module.ts';
import { MailModule } from './platform/mail/index.ts';
import { OutboundModule } from './platform/outbound/index.ts';

export interface Roles {
  /** Handles events and scheduled jobs. */
  works: boolean;
  /** Further modules, for tests of the platform. */
  more?: Type[];
}

/** The only file that lists all modules. */
@Module({})
export class AppModule {
  static forRoot(config: Config, { works, more = [] }: Roles): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url: config.DATABASE_URL, pool: config.DATABASE_POOL, waitSeconds: config.DATABASE_WAIT_SECONDS, entities, migrations }),
        EventsModule.forRoot({ works }),
        AccessModule,
        AuditModule,
        MailModule,
        OutboundModule,
        GraphqlModule,
        HttpModule,
        IdentityModule,
        SpacesModule,
        ThreadsModule,
        ReactionsModule,
        StandingModule,
        KnowledgeModule,
        ModerationModule,
        ScreeningModule,
        OpportunitiesModule,
        SearchModule,
        NotificationsModule,
        ChannelsModule,
        PagesModule,
        ExchangeModule,
        DiscoveryModule,
        ...more,
      ],
    };
  }
}
