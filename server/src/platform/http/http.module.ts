import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthReports } from './health-reports.ts';
import { HealthController } from './health.controller.ts';
import { KeptPages } from './pages/kept/kept-pages.ts';
import { ProblemFilter } from './problem.ts';

@Global()
@Module({ controllers: [HealthController], providers: [HealthReports, { provide: KeptPages, useFactory: () => new KeptPages({ bytes: 0, seconds: 0 }) }, { provide: APP_FILTER, useClass: ProblemFilter }], exports: [HealthReports, KeptPages] })
export class HttpModule {}
