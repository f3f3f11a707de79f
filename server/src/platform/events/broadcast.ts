import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Socket } from 'node:net';
import pg from 'pg';
import { type Config, CONFIG } from '../config/config.ts';
import { Database } from '../database/database.ts';

type Listener = (payload: unknown) => void;
const CHANNEL = 'helpcommons';
/** Topics of this node alone: the listening connection is gone, or there is a new one. What was sent in between was not heard. */
export const LOST = 'lost';
export const RECONNECTED = 'reconnected';
/** A connection that died silently is noticed by a question that stays without answer. */
const ASK_EVERY_MS = 2000;
const ANSWER_WITHIN_MS = 3000;

/**
 * Tells every node something at once, by NOTIFY: delivered when the transaction commits, kept nowhere. For what may be missed
 * (live pages, caches that are dropped on reconnect); what must happen is an event.
 */
@Injectable()
export class Broadcast implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Broadcast.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | undefined;
  private asking: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
  ) {}

  async onModuleInit() {
    await this.connect();
  }

  /** Also called with `undefined` under the topics LOST and RECONNECTED: drop what you hold. */
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
    clearInterval(this.asking);
    await this.client?.end().catch(() => undefined);
  }

  private async connect() {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 5000, application_name: 'helpcommons-broadcast' });
    client.on('notification', (m) => this.deliver(m.payload ?? ''));
    client.on('error', (e) => this.log.warn(`Listening connection: ${e.message}`));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    // Only now: a connection that did not come about ends, too, and is tried again by who wanted it.
    client.once('end', () => this.lost());
    this.client = client;
    this.asking = setInterval(() => void this.ask(client), ASK_EVERY_MS).unref();
  }

  private async ask(client: pg.Client) {
    try {
      await client.query({ text: 'select 1', query_timeout: ANSWER_WITHIN_MS } as pg.QueryConfig);
    } catch {
      if (client === this.client) (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    }
  }

  private lost() {
    clearInterval(this.asking);
    if (this.stopped) return;
    this.emit(LOST, undefined);
    void this.reconnect();
  }

  private async reconnect() {
    while (!this.stopped) {
      await new Promise((r) => setTimeout(r, 1000));
      try {
        if (this.stopped) return;
        await this.connect();
        this.emit(RECONNECTED, undefined);
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
