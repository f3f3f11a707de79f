import { Global, Module } from '@nestjs/common';
import { ActorResolver } from '../../platform/access/actor-resolver.ts';
import { ActorsRepository } from './data/actors.repository.ts';
import { SessionActorResolver } from './session-actor-resolver.ts';

@Global()
@Module({
  providers: [ActorsRepository, { provide: ActorResolver, useClass: SessionActorResolver }],
  exports: [ActorResolver],
})
export class IdentityModule {}
