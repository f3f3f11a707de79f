import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { BulkRepository } from './data/bulk.repository.ts';
import { RecountRepository } from './data/recount.repository.ts';
import { SeedDemo } from './use-cases/seed-demo.ts';

@Module({ imports: [IdentityModule, SpacesModule], providers: [BulkRepository, RecountRepository, SeedDemo], exports: [SeedDemo] })
export class ExchangeModule {}
