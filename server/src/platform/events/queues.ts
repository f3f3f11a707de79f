import { Inject, Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type JobResult, PgBoss } from 'pg-boss';
import { type Config, CONFIG } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Committed } from './committed.ts';
import type { DomainEvent } from './event.ts';
import { SCHEDULE, SUBSCRIPTION, type Subscription } from './subscribe.ts';

type Handler = (event: DomainEvent) => Promise<void>;
export const WORKS = Symbol('WORKS');
/** Every event is written here first, in the transaction that made it. */
const OUTBOX = 'events';
export const DEAD_LETTERS = 'dead-letters';
/** Woken by NOTIFY; while batches come back full the next is fetched at once. Otherwise a backlog would wait for the poll after each batch. */
const PACE = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5, burstWhenBatchFull: true } as const;

/** One queue a subscriber, with retries, back-off and dead letters. pg-boss keeps them in PostgreSQL. */
@Injectable()
export class Queues implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Queues.name);
  private readonly handlers = new Map<string, { events: Set<string>; handle: Handler }>();
  private readonly schedules = new Map<string, { cron: string; run: () => Promise<void> }>();
  readonly boss: PgBoss;
  /** Where this process works: woken by its own events at once. */
  private outboxWorker: string | undefined;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(WORKS) private readonly works: boolean,
    private readonly db: Database,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly committed: Committed,
  ) {
    this.boss = new PgBoss({ connectionString: config.DATABASE_URL, schema: 'pgboss', max: 3, useListenNotify: works, supervise: works, schedule: works, application_name: 'helpcommons-jobs' });
    this.boss.on('error', (e) => this.log.error(e));
  }

  async onApplicationBootstrap() {
    this.discover();
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTERS);
    const known = new Set((await this.boss.getQueues()).map((q) => q.name));
    for (const name of [OUTBOX, ...this.handlers.keys(), ...this.schedules.keys()]) {
      if (!known.has(name)) await this.boss.createQueue(name, { retryLimit: 5, retryDelay: 1, retryBackoff: true, retryDelayMax: 600, deadLetter: DEAD_LETTERS, notify: true });
    }
    // Transactions that NOTIFY commit one after the other, each waiting for the disk. So people's do not; the outbox is polled.
    await this.boss.updateQueue(OUTBOX, { notify: false });
    if (this.works) await this.work();
  }

  async beforeApplicationShutdown() {
    await this.boss.stop({ graceful: true, timeout: 8000 });
  }

  /** Writes the events down as part of the running transaction: one round trip, however many subscribers there are. */
  async put(events: DomainEvent[]): Promise<void> {
    await this.boss.insert(OUTBOX, events.map((data) => ({ data })), { db: { executeSql: async (text, values) => ({ rows: await this.db.prepared(text, values ?? []) }) } });
    const { outboxWorker } = this;
    if (outboxWorker !== undefined) this.db.afterCommit(() => this.boss.notifyWorker(outboxWorker));
  }

  /** Hands events to the queues of their subscribers, one statement a queue. After a crash half-way they come again; receipts make that harmless. */
  private async handOut(events: readonly DomainEvent[]): Promise<void> {
    this.committed.tell(events);
    for (const [name, { events: wanted }] of this.handlers) {
      const jobs = events.filter((event) => wanted.has(event.name)).map((data) => ({ data }));
      if (jobs.length > 0) await this.boss.insert(name, jobs);
    }
  }

  private async work() {
    this.outboxWorker = await this.boss.work<DomainEvent>(OUTBOX, { ...PACE, pollingIntervalSeconds: 0.5, batchSize: 50 }, (jobs) => this.handOut(jobs.map((job) => job.data)));
    for (const [name, { handle }] of this.handlers) {
      await this.boss.work<DomainEvent>(name, { ...PACE, batchSize: 20, localConcurrency: 2, perJobResults: true }, async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) results.push({ id, ...(await this.attempt(name, data, handle)) });
        return results;
      });
    }
    for (const [name, { cron, run }] of this.schedules) {
      await this.boss.work(name, { pollingIntervalSeconds: 30 }, async () => run());
      await this.boss.schedule(name, cron);
    }
  }

  /** Handles everything that waits, in the caller's process; the number of events handled. For tests and the command line. */
  async drain(): Promise<number> {
    let handled = 0;
    const written = await this.boss.fetch<DomainEvent>(OUTBOX, { batchSize: 100 });
    await this.handOut(written.map((job) => job.data));
    if (written.length > 0) await this.boss.complete(OUTBOX, written.map((job) => job.id));
    handled += written.length;
    for (const [name, { handle }] of this.handlers) {
      for (const job of await this.boss.fetch<DomainEvent>(name, { batchSize: 100 })) {
        await this.once(name, job.data, handle);
        await this.boss.complete(name, job.id);
        handled++;
      }
    }
    return handled;
  }

  /** Runs a scheduled job now. */
  async runNow(name: string): Promise<void> {
    const job = this.schedules.get(name);
    if (!job) throw new Error(`No scheduled job ${name}; there are ${[...this.schedules.keys()].join(', ')}`);
    await job.run();
  }

  /** One job of a batch; its failure is its own. */
  private async attempt(name: string, event: DomainEvent, handle: Handler): Promise<Omit<JobResult, 'id'>> {
    try {
      await this.once(name, event, handle);
      return { status: 'completed' };
    } catch (e) {
      const { message, stack } = e instanceof Error ? e : new Error(String(e));
      this.log.warn(`${name} failed on ${event.name} ${event.id}: ${message}`);
      return { status: 'failed', output: { message, stack } };
    }
  }

  /**
   * The effect and the note of it are one transaction. It does not wait for the disk: the job counts as done by a later commit that does,
   * and what a crash takes away before that is taken away whole, and the event comes again.
   */
  async once(subscriber: string, event: DomainEvent, handle: Handler): Promise<void> {
    await this.db.transaction(async () => {
      const first = await this.db.prepared(
        `with s as (select set_config('synchronous_commit', 'off', true)) insert into event_receipt (subscriber, event_id) select $1, $2 from s on conflict do nothing returning 1`,
        [subscriber, event.id],
      );
      if (first.length > 0) await handle(event);
    });
  }

  private discover() {
    for (const { instance } of this.discovery.getProviders()) {
      const prototype = instance ? (Object.getPrototypeOf(instance) as Record<string, unknown> | null) : null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function') continue;
        const bound = method.bind(instance) as Handler;
        for (const s of this.reflector.get<Subscription[] | undefined>(SUBSCRIPTION, method) ?? []) this.register(s, bound, `${prototype.constructor.name}.${name}`);
        const schedule = this.reflector.get<{ name: string; cron: string } | undefined>(SCHEDULE, method);
        if (schedule) this.schedules.set(schedule.name, { cron: schedule.cron, run: bound as unknown as () => Promise<void> });
      }
    }
  }

  private readonly owners = new Map<string, string>();
  private register({ subscriber, event }: Subscription, handle: Handler, owner: string) {
    if ((this.owners.get(subscriber) ?? owner) !== owner) throw new Error(`Two handlers call themselves ${subscriber}`);
    this.owners.set(subscriber, owner);
    const entry = this.handlers.get(subscriber) ?? { events: new Set<string>(), handle };
    entry.events.add(event);
    this.handlers.set(subscriber, entry);
  }
}
