import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthReports } from './health-reports.ts';
import { HealthController } from './health.controller.ts';
import { ProblemFilter } from './problem.ts';

@Global()
@Module({ controllers: [HealthController], providers: [HealthReports, { provide: APP_FILTER, useClass: ProblemFilter }], exports: [HealthReports] })
export class HttpModule {}
