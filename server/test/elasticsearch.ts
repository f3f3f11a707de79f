import { randomUUID } from 'node:crypto';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { Indices } from '../src/modules/search/data/elasticsearch/indices.ts';
import type { TestApp } from './app.ts';

/** Whether there is an Elasticsearch to test with; the run says in the end that tests were skipped without. */
export const withElasticsearch = Boolean(process.env.ELASTICSEARCH_URL);

/** Indices of its own for one test file. */
export function elasticsearchOfTests(url = process.env.ELASTICSEARCH_URL!) {
  const env = { ELASTICSEARCH_URL: url, ELASTICSEARCH_INDEX: `t-${randomUUID()}` };
  return { env, drop: (t: TestApp) => t.app.get(Indices, { strict: false }).drop() };
}

/** A way to Elasticsearch that can be cut, or let everything hang, and mended again. */
export async function breakableWay() {
  const target = new URL(process.env.ELASTICSEARCH_URL!);
  const open = new Set<net.Socket>();
  let state: 'open' | 'cut' | 'hanging' = 'open';
  const server = net.createServer((client) => {
    if (state === 'cut') return client.destroy();
    open.add(client);
    client.on('error', () => undefined).on('close', () => open.delete(client));
    if (state === 'hanging') return undefined;
    const upstream = net.connect(Number(target.port || 80), target.hostname);
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => upstream.destroy()).pipe(upstream).pipe(client);
    return undefined;
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const become = (next: typeof state) => {
    if (next === state) return;
    state = next;
    for (const socket of open) socket.destroy();
  };
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, cut: () => become('cut'), hang: () => become('hanging'), mend: () => become('open'), close: () => { become('cut'); server.close(); } };
}
