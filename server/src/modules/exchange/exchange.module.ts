import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { BulkRepository } from './data/bulk.repository.ts';
import { ImportsRepository } from './data/imports.repository.ts';
import { RecountRepository } from './data/recount.repository.ts';
import { SearchModule } from '../search/index.ts';
import { ImportCommunity } from './use-cases/import-community.ts';
import { SeedDemo } from './use-cases/seed-demo.ts';
import { WriteCommunity } from './use-cases/write-community.ts';

@Module({ imports: [IdentityModule, SpacesModule, SearchModule], providers: [BulkRepository, RecountRepository, ImportsRepository, ImportCommunity, WriteCommunity, SeedDemo], exports: [ImportCommunity, SeedDemo] })
export class ExchangeModule {}
