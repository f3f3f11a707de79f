import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './naming.ts';

type Classes = NonNullable<DataSourceOptions['entities']>;

export interface DatabaseOptions {
  url: string;
  /** Largest number of connections. */
  pool: number;
  /** How long to wait for one of them. */
  waitSeconds?: number;
  entities: Classes;
  migrations: NonNullable<DataSourceOptions['migrations']>;
}

export const makeDataSource = ({ url, pool, waitSeconds = 5, entities, migrations }: DatabaseOptions) =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    poolSize: pool,
    connectTimeoutMS: waitSeconds * 1000,
    extra: { idle_in_transaction_session_timeout: 30_000, statement_timeout: 30_000 },
    applicationName: 'helpcommons',
  });
