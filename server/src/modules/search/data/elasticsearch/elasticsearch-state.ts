import { errors } from '@elastic/elasticsearch';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthReports } from '../../../../platform/http/health-reports.ts';
import { PendingRepository } from '../pending.repository.ts';
import { Cluster } from './cluster.ts';
import { Indices } from './indices.ts';

/** off: not configured. missing: it has to be filled first. behind: it would show what has been hidden or changed for a while. */
type State = 'off' | 'ready' | 'missing' | 'behind' | 'away';

const EVERY_MS = 1_000;
const BEHIND_SECONDS = 10;

/** Whether Elasticsearch may answer, as far as this process knows. */
@Injectable()
export class ElasticsearchState implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Elasticsearch');
  private state: State = 'off';
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly pending: PendingRepository,
    health: HealthReports,
  ) {
    if (cluster.configured) health.add('search', () => (this.ready ? 'ok' : 'degraded'));
  }

  async onApplicationBootstrap() {
    if (this.cluster.configured) await this.watch();
  }

  beforeApplicationShutdown() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  get configured(): boolean {
    return this.cluster.configured;
  }

  get ready(): boolean {
    return this.state === 'ready';
  }

  get reachable(): boolean {
    return this.state !== 'off' && this.state !== 'away';
  }

  get missing(): boolean {
    return this.state === 'missing';
  }

  /** Looks anew. */
  async check(): Promise<void> {
    try {
      const [stages, { seconds, everything }] = [await this.indices.stages(), await this.pending.lag()];
      this.become(everything || !stages.includes('live') ? 'missing' : seconds > BEHIND_SECONDS ? 'behind' : 'ready');
    } catch (e) {
      this.become('away', e);
    }
  }

  /** A request failed. Those that come until the next look need not wait for the same. */
  failed(e: unknown): void {
    // One search that takes too long says nothing about others.
    if (e instanceof errors.TimeoutError) void this.check();
    else if (!(e instanceof errors.ResponseError) || e.statusCode === 429 || (e.statusCode ?? 500) >= 500) this.become('away', e);
    else this.log.error(`Elasticsearch refused a search: ${e.message}`);
  }

  private async watch(): Promise<void> {
    await this.check();
    if (!this.stopped) this.timer = setTimeout(() => void this.watch(), EVERY_MS).unref();
  }

  private become(state: State, why?: unknown): void {
    if (state === this.state) return;
    const was = this.state;
    this.state = state;
    if (state === 'ready') this.log.log(was === 'off' ? 'answers searches' : 'answers searches again');
    else this.log.warn(`${MEANS[state]}, so PostgreSQL answers searches${why instanceof Error ? `: ${why.name} ${why.message}` : ''}`);
  }
}

const MEANS: Record<Exclude<State, 'ready'>, string> = { off: 'is not configured', missing: 'has no whole index yet', behind: 'is behind', away: 'is out of reach' };
