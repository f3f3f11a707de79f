import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.ts';
import { type DatabaseOptions, makeDataSource } from './data-source.ts';

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useFactory: () => makeDataSource(options).initialize() }, Database],
      exports: [Database, DataSource],
    };
  }

  async onApplicationShutdown() {
    await this.dataSource.destroy();
  }
}
