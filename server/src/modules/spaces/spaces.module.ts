import { Module } from '@nestjs/common';
import { CommunityRepository } from './data/community.repository.ts';
import { SpacesRepository } from './data/spaces.repository.ts';
import { spacesResolvers } from './resolvers.ts';
import { ReadCommunity } from './use-cases/read-community.ts';
import { SpaceCatalog } from './use-cases/space-catalog.ts';

@Module({ providers: [CommunityRepository, SpacesRepository, ReadCommunity, SpaceCatalog, ...spacesResolvers], exports: [ReadCommunity, SpaceCatalog] })
export class SpacesModule {}
