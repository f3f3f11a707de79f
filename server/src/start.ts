import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger as Pino } from 'pino';
import { AppModule, type Roles } from './app.module.ts';
import { type Config, ConfigError, loadConfig } from './platform/config/config.ts';
import { makeAdapter, prepareHttp } from './platform/http/server.ts';
import { makePino, NestLogger } from './platform/telemetry/logger.ts';

export interface Started {
  app: NestFastifyApplication;
  config: Config;
  log: Pino;
}

/** The application, ready to listen. A wrong environment ends the process with one message that says all of it. */
export async function start(roles: Roles): Promise<Started> {
  const config = configOrExit();
  const log = makePino(config.LOG_LEVEL);
  const app = await makeApp(config, roles, log);
  return { app, config, log };
}

export async function makeApp(config: Config, roles: Roles, log: Pino): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, roles), makeAdapter(), { logger: new NestLogger(log), abortOnError: false });
  app.enableShutdownHooks();
  await prepareHttp(app, log);
  return app;
}

export function configOrExit(): Config {
  try {
    return loadConfig(process.env);
  } catch (e) {
    if (!(e instanceof ConfigError)) throw e;
    process.stderr.write(`${e.message}\n`);
    process.exit(1);
  }
}
