import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { addBrotli, type KeptPage } from './kept-page.ts';
import type { Keeping } from './keeping.ts';
import type { KeptPages } from './kept-pages.ts';

export interface FirstAnswerDeps extends Pick<Keeping, 'isAnybodys' | 'answered'> {
  kept: KeptPages;
  addressOf(url: string, headers: IncomingHttpHeaders): string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers guests from memory before Fastify sees the request: no routing, no hooks, no trace, no query. Everything else goes on as if
 * this were not there.
 */
export function answerFirst(server: Server, deps: FirstAnswerDeps): void {
  const rest = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (answer(request, response, deps)) return;
    for (const handle of rest) handle.call(server, request, response);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, { kept, isAnybodys, addressOf, answered }: FirstAnswerDeps): boolean {
  const { method, headers, url = '/' } = request;
  if ((method !== 'GET' && method !== 'HEAD') || isAnybodys(headers)) return false;
  const address = addressOf(url, headers);
  const page = kept.get(address);
  if (!page) return false;
  if (headers['if-none-match'] !== undefined && headers['if-none-match'].includes(page.etag)) {
    response.writeHead(304, page.raw.unchanged).end();
    answered?.(request, 304);
    return true;
  }
  const encoding = encodingFor(headers['accept-encoding'], page, address, kept);
  if (!encoding) return false;
  response.writeHead(200, page.raw[encoding]!);
  if (method === 'HEAD') response.end();
  else response.end(page[encoding]);
  answered?.(request, 200);
  return true;
}

function encodingFor(accepted: string | string[] | undefined, page: KeptPage, address: string, kept: KeptPages): 'brotli' | 'gzip' | undefined {
  if (accepted === undefined) return undefined;
  if (accepted.includes('br')) {
    if (page.brotli) return 'brotli';
    void addBrotli(page).then((added) => added && kept.weighAgain(address, page), () => undefined);
  }
  return accepted.includes('gzip') ? 'gzip' : undefined;
}
