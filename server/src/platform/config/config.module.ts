import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, CONFIG } from './config.ts';
import { Settings } from './settings.ts';

@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return { module: ConfigModule, global: true, providers: [{ provide: CONFIG, useValue: config }, Settings], exports: [CONFIG, Settings] };
  }
}
