import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { WORKS } from '../../../platform/events/queues.ts';
import { ElasticsearchState } from '../data/elasticsearch/elasticsearch-state.ts';
import { PendingRepository } from '../data/pending.repository.ts';
import { RebuildIndex } from '../use-cases/rebuild-index.ts';
import { SendPending } from '../use-cases/send-pending.ts';

const IDLE_MS = 250;
const REBUILD_MS = 2_000;

/** Workers tell Elasticsearch what changes, and everything when it is new, emptied or has missed something. */
@Injectable()
export class KeepUp implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Elasticsearch');
  private readonly stop = new AbortController();
  private loops: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(WORKS) private readonly works: boolean,
    private readonly state: ElasticsearchState,
    private readonly pending: PendingRepository,
    private readonly sender: SendPending,
    private readonly rebuild: RebuildIndex,
  ) {}

  async onApplicationBootstrap() {
    if (!this.works) return;
    if (!this.state.configured) await this.pending.unfollow();
    else this.loops = Promise.all([this.repeat(IDLE_MS, () => this.send()), this.repeat(REBUILD_MS, () => this.fill())]);
  }

  async beforeApplicationShutdown() {
    this.stop.abort();
    await this.loops;
  }

  private async send(): Promise<void> {
    while (this.state.reachable && !this.stop.signal.aborted && (await this.sender.execute()) > 0);
  }

  private async fill(): Promise<void> {
    if (!this.state.missing) return;
    this.log.log('Filling a new index');
    const began = Date.now();
    const done = await this.rebuild.execute({ signal: this.stop.signal });
    if (done) this.log.log(`Filled a new index with ${done.sent} documents in ${Math.round((Date.now() - began) / 1000)} s`);
    await this.state.check();
  }

  private async repeat(ms: number, work: () => Promise<void>): Promise<void> {
    while (!this.stop.signal.aborted) {
      await work().catch((e: unknown) => this.stop.signal.aborted || this.log.warn(`Not told: ${String(e)}`));
      await sleep(ms, undefined, { signal: this.stop.signal, ref: false }).catch(() => undefined);
    }
  }
}
