import { Module } from '@nestjs/common';
import { CommunityRepository } from './data/community.repository.ts';
import { CommunityResolver } from './graphql/community.resolver.ts';
import { ReadCommunity } from './use-cases/read-community.ts';

@Module({ providers: [CommunityRepository, ReadCommunity, CommunityResolver], exports: [ReadCommunity] })
export class SpacesModule {}
