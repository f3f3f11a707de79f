import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeliverWebhook } from '../src/modules/channels/use-cases/webhooks/deliver-webhook.ts';
import type { TestApp } from './app.ts';

export interface Received { path: string; id: string; headers: IncomingHttpHeaders; text: string; body: { type: string; timestamp: string; data: Record<string, unknown> } }
interface Reply { status: number; headers?: Record<string, string>; body?: string; hold?: Promise<unknown> }

/** A program that gets webhooks, on a port of its own of 127.0.0.1. */
export async function startReceiver() {
  const seen: Received[] = [];
  let reply: (request: Received) => Reply = () => ({ status: 204 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const received: Received = { path: request.url!, id: String(request.headers['webhook-id']), headers: request.headers, text, body: JSON.parse(text) as Received['body'] };
      seen.push(received);
      const { status, headers, body, hold } = reply(received);
      void Promise.resolve(hold).then(() => response.writeHead(status, headers).end(body));
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    url: (path = '/hook') => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    seen,
    answers: (how: Reply | ((request: Received) => Reply)) => {
      reply = typeof how === 'function' ? how : () => how;
    },
    clear: () => {
      seen.splice(0);
      reply = () => ({ status: 204 });
    },
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
}

/** What a worker does when it looks: sends everything that is due. The number of attempts. */
export async function deliverDue(t: TestApp): Promise<number> {
  const deliver = t.app.get(DeliverWebhook);
  for (let attempts = 0; ; ) {
    const due = await deliver.take(100, 4);
    if (due.length === 0) return attempts;
    await Promise.all(due.map((delivery) => deliver.execute(delivery)));
    attempts += due.length;
  }
}
