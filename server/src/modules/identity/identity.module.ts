import { Global, Module } from '@nestjs/common';
import { ActorResolver } from '../../platform/access/actor-resolver.ts';
import { ActorsRepository } from './data/actors.repository.ts';
import { ProfilesRepository } from './data/profiles.repository.ts';
import { ViewerRepository } from './data/viewer.repository.ts';
import { ProfileResolver } from './graphql/profile.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';
import { ProfileLoader } from './profile-loader.ts';
import { Passwords } from './passwords.ts';
import { SessionActorResolver } from './session-actor-resolver.ts';
import { ReadViewer } from './use-cases/read-viewer.ts';

@Global()
@Module({
  providers: [Passwords, 
    ActorsRepository, ProfilesRepository, ViewerRepository,
    ProfileLoader, ReadViewer,
    ProfileResolver, ViewerResolver,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: [Passwords, ActorResolver, ProfileLoader],
})
export class IdentityModule {}
