import { Client } from '@elastic/elasticsearch';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { type Config, CONFIG } from '../../../../platform/config/config.ts';

/** The connection to Elasticsearch, where there is one. */
@Injectable()
export class Cluster implements OnApplicationShutdown {
  /** Before every name of ours, so that communities can share a cluster. */
  readonly prefix: string;
  private readonly connection: Client | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.prefix = config.ELASTICSEARCH_INDEX;
    this.connection = connect(config);
  }

  get configured(): boolean {
    return this.connection !== undefined;
  }

  get client(): Client {
    if (!this.connection) throw new Error('ELASTICSEARCH_URL is not set');
    return this.connection;
  }

  async onApplicationShutdown() {
    await this.connection?.close();
  }
}

function connect(config: Config): Client | undefined {
  if (!config.ELASTICSEARCH_URL) return undefined;
  const url = new URL(config.ELASTICSEARCH_URL);
  const username = config.ELASTICSEARCH_USER ?? decodeURIComponent(url.username);
  const password = config.ELASTICSEARCH_PASSWORD ?? decodeURIComponent(url.password);
  url.username = url.password = '';
  return new Client({
    node: url.href,
    ...(config.ELASTICSEARCH_API_KEY ? { auth: { apiKey: config.ELASTICSEARCH_API_KEY } } : username && { auth: { username, password } }),
    ...(config.ELASTICSEARCH_CA && { tls: { ca: readFileSync(config.ELASTICSEARCH_CA) } }),
  });
}
