import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

interface Unit {
  manager: EntityManager;
  /** The last statement that was given to the connection. */
  running: Promise<unknown>;
  beforeCommit: (() => Promise<void>)[];
  afterCommit: (() => void)[];
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/**
 * The unit of work. The entity manager of a running transaction travels by AsyncLocalStorage, so nothing passes it on;
 * outside a transaction `query` takes a connection of the pool.
 */
@Injectable()
export class Database {
  private readonly units = new AsyncLocalStorage<Unit>();

  constructor(readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.units.getStore()?.manager ?? this.dataSource.manager;
  }

  get inTransaction(): boolean {
    return this.units.getStore() !== undefined;
  }

  /** Rows of one statement with $1 parameters. `insert/update/delete … returning` gives its rows too. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.inTurn(() => this.manager.query(sql, parameters));
    // TypeORM answers [rows, count] to update and delete, rows to everything else.
    return (isRowsAndCount(result) ? result[0] : result) as Row[];
  }

  async one<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /**
   * The same for what is sent all day: each connection plans it once. Only for statements with few different texts whose best plan
   * does not depend on the values, such as reading by id.
   */
  async prepared<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.units.getStore()?.manager.queryRunner;
    const client = runner ? ((await runner.connect()) as pg.PoolClient) : ((this.dataSource.driver as PostgresDriver).master as pg.Pool);
    try {
      return (await client.query<Row>({ name: hash('sha1', sql, 'base64url'), text: sql, values: parameters })).rows;
    } catch (e) {
      throw new QueryFailedError(sql, parameters, e as Error);
    }
  }

  /** Runs all of it or nothing. A nested call joins. A serialisation failure or deadlock runs the whole of it again. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (e) {
        if (!(e instanceof QueryFailedError) || !RETRIED.has(String((e.driverError as { code?: string }).code)) || attempt === ATTEMPTS) throw e;
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /** Runs with the transaction, last thing before its commit. */
  beforeCommit(hook: () => Promise<void>) {
    this.unit().beforeCommit.push(hook);
  }

  /** Runs when the transaction is committed; not at all when it fails. Outside a transaction: at once. */
  afterCommit(hook: () => void) {
    const unit = this.units.getStore();
    if (unit) unit.afterCommit.push(hook);
    else hook();
  }

  /** A connection takes one statement at a time: what a transaction asks side by side runs one after another. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const unit = this.units.getStore();
    if (!unit) return run();
    const turn = unit.running.then(run);
    unit.running = turn.catch(() => undefined);
    return turn;
  }

  private unit(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('No transaction is running');
    return unit;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const unit: Omit<Unit, 'manager'> = { running: Promise.resolve(), beforeCommit: [], afterCommit: [] };
    const result = await this.dataSource.transaction((manager) =>
      this.units.run({ manager, ...unit }, async () => {
        const value = await work();
        for (const hook of unit.beforeCommit) await hook();
        return value;
      }),
    );
    for (const hook of unit.afterCommit) hook();
    return result;
  }
}

const isRowsAndCount = (r: unknown): r is [unknown[], number] => Array.isArray(r) && r.length === 2 && Array.isArray(r[0]) && typeof r[1] === 'number';
