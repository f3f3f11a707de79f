import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { destination, pino, type Logger as Pino } from 'pino';
import { AppModule, type Roles } from './app.module.ts';
import { migrate, NoDatabase } from './migrate.ts';
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

/** The application without a server and without workers, for the command line; only what goes wrong is logged, to stderr. */
export function makeContext(config: Config): Promise<INestApplicationContext> {
  const log = pino({ level: 'error', base: null }, destination({ fd: 2, sync: true }));
  return NestFactory.createApplicationContext(AppModule.forRoot(config, { works: false }), { logger: new NestLogger(log), abortOnError: false });
}

/** EX_CONFIG of sysexits.h: everything has been said, whoever started this need not explain more. */
export const CONFIG_STATUS = 78;

export function configOrExit(status = 1): Config {
  try {
    return loadConfig(process.env);
  } catch (e) {
    if (!(e instanceof ConfigError)) throw e;
    process.stderr.write(`${e.message}\n`);
    process.exit(status);
  }
}

/** The database as this version wants it, or one line that says why not. */
export async function migrateOrExit(): Promise<void> {
  await migrate(configOrExit(CONFIG_STATUS)).catch((e: unknown) => {
    if (!(e instanceof NoDatabase)) throw e;
    process.stderr.write(`${e.message}\n`);
    process.exit(CONFIG_STATUS);
  });
}

/** Listens; a port that is taken ends the process with one line that says what to do. */
export async function listenOrExit({ app, config }: Started): Promise<void> {
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (e) {
    if (!(e instanceof Error && 'code' in e && (e.code === 'EADDRINUSE' || e.code === 'EACCES'))) throw e;
    process.stderr.write(`Port ${config.PORT} is ${e.code === 'EACCES' ? 'not allowed' : 'taken by another program'}. Set PORT to another one.\n`);
    await app.close();
    process.exit(CONFIG_STATUS);
  }
}
