import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { HandlerCheck } from './handler-check.ts';
import { RateLimits } from './rate-limits.ts';

@Module({ imports: [DiscoveryModule], providers: [HandlerCheck, RateLimits, { provide: APP_GUARD, useClass: AccessGuard }], exports: [RateLimits] })
export class AccessModule {}
