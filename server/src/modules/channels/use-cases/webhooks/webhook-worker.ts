import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Settings } from '../../../../platform/config/settings.ts';
import { WORKS } from '../../../../platform/events/queues.ts';
import type { DueDelivery } from '../../data/webhooks/due-deliveries.repository.ts';
import { DeliverWebhook } from './deliver-webhook.ts';

/** How many requests of one process wait for their receivers at the same time. */
const IN_FLIGHT = 100;
const LOOKS_EVERY_MS = 1000;
/** What has no answer by then is sent again by the next worker. */
const GRACE_MS = 5000;

/** Sends what is due, in processes that work. What it takes it need not finish: the rest is another worker's. */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(WebhookWorker.name);
  private readonly stopping = new AbortController();
  private readonly hurry = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private loop = Promise.resolve();

  constructor(
    @Inject(WORKS) private readonly works: boolean,
    private readonly deliver: DeliverWebhook,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap() {
    if (this.works) this.loop = this.work();
  }

  async beforeApplicationShutdown() {
    this.stopping.abort();
    await this.loop;
    await Promise.race([Promise.all(this.running), sleep(GRACE_MS, undefined, { ref: false })]);
    this.hurry.abort();
    await Promise.all(this.running);
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      if ((await this.begin()) === 0) await Promise.race([this.pause(), ...this.running]);
    }
  }

  /** How many deliveries were taken. */
  private async begin(): Promise<number> {
    const free = IN_FLIGHT - this.running.size;
    if (free <= 0) return 0;
    const taken = await this.deliver.take(free, Math.max(1, Math.floor(this.settings.get('webhooks.parallel')))).catch((e: unknown) => this.warn(e, []));
    for (const delivery of taken) this.start(delivery);
    return taken.length;
  }

  private start(delivery: DueDelivery): void {
    const run: Promise<void> = this.deliver.execute(delivery, this.hurry.signal).catch((e: unknown) => this.warn(e, undefined)).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private pause(): Promise<void> {
    return sleep(LOOKS_EVERY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private warn<T>(e: unknown, instead: T): T {
    this.log.warn(`Webhooks wait: ${e instanceof Error ? e.message : String(e)}`);
    return instead;
  }
}
