import { Module } from '@nestjs/common';
import { postgresEngine } from './data/search.providers.ts';
import { SearchEngine } from './domain/engine.ts';

@Module({ providers: postgresEngine, exports: [SearchEngine] })
export class SearchModule {}
