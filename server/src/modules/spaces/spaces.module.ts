import { Module } from '@nestjs/common';
import { CommunityRepository } from './data/community.repository.ts';
import { SpacesRepository } from './data/spaces.repository.ts';
import { TagsRepository } from './data/tags.repository.ts';
import { spacesResolvers } from './resolvers.ts';
import { CreateSpace } from './use-cases/create-space.ts';
import { ReadCommunity } from './use-cases/read-community.ts';
import { ReadSpaces } from './use-cases/read-spaces.ts';
import { ReadTags } from './use-cases/read-tags.ts';
import { SpaceCatalog } from './use-cases/space-catalog.ts';
import { SpaceCounts } from './use-cases/space-counts.ts';
import { UpdateSpace } from './use-cases/update-space.ts';

const tables = [CommunityRepository, SpacesRepository, TagsRepository];
const useCases = [ReadCommunity, ReadSpaces, ReadTags, SpaceCatalog, SpaceCounts, CreateSpace, UpdateSpace];

@Module({ providers: [...tables, ...useCases, ...spacesResolvers], exports: useCases })
export class SpacesModule {}
