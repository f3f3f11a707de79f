import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { type Config, CONFIG } from '../config/config.ts';
import { Database } from '../database/database.ts';

type Listener = (payload: unknown) => void;
const CHANNEL = 'helpcommons';

/**
 * Tells every node something at once, by NOTIFY: delivered when the transaction commits, kept nowhere. For what may be missed
 * (live pages, caches that are dropped on reconnect); what must happen is an event.
 */
@Injectable()
export class Broadcast implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Broadcast.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
  ) {}

  async onModuleInit() {
    await this.connect();
  }

  /** Also called with `undefined` under the topic `reconnected` after a lost connection: drop what you hold. */
  on(topic: string, listener: Listener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => void set.delete(listener);
  }

  /** At most 7,000 bytes of payload. */
  async send(topic: string, payload: object): Promise<void> {
    await this.db.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify([topic, payload])]);
  }

  async onApplicationShutdown() {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect() {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, keepAlive: true, application_name: 'helpcommons-broadcast' });
    client.on('notification', (m) => this.deliver(m.payload ?? ''));
    client.on('error', (e) => this.log.warn(`Listening connection: ${e.message}`));
    client.on('end', () => void this.reconnect());
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
  }

  private async reconnect() {
    while (!this.stopped) {
      await new Promise((r) => setTimeout(r, 1000));
      try {
        if (this.stopped) return;
        await this.connect();
        this.emit('reconnected', undefined);
        return;
      } catch (e) {
        this.log.warn(`Listening connection: ${(e as Error).message}`);
      }
    }
  }

  private deliver(text: string) {
    const [topic, payload] = JSON.parse(text) as [string, unknown];
    this.emit(topic, payload);
  }

  private emit(topic: string, payload: unknown) {
    for (const listener of this.listeners.get(topic) ?? []) listener(payload);
  }
}
