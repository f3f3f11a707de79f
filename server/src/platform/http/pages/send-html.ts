import type { FastifyReply, FastifyRequest } from 'fastify';
import { gzipSync } from 'node:zlib';
import { GZIP_LEVEL, type KeptPage, plainOf } from './kept/kept-page.ts';

const takesGzip = (req: FastifyRequest) => /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
const isUnchanged = (req: FastifyRequest, etag: string) => req.headers['if-none-match']?.includes(etag) ?? false;

export function sendHtml(req: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  reply.header('content-type', 'text/html; charset=utf-8');
  if (!takesGzip(req)) return reply.send(html);
  // Synchronous: for a page of this size the way to the thread pool and back costs more than the compression.
  return reply.header('content-encoding', 'gzip').send(gzipSync(html, { level: GZIP_LEVEL }));
}

/** The html is asked for only when the reader's copy is another one. */
export function sendPrivate(req: FastifyRequest, reply: FastifyReply, etag: string | undefined, html: () => string): FastifyReply {
  if (etag) reply.header('etag', etag);
  return etag && isUnchanged(req, etag) ? reply.code(304).send() : sendHtml(req, reply, html());
}

export function sendKept(req: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  reply.headers(page.headers);
  if (isUnchanged(req, page.etag)) return reply.code(304).send();
  reply.header('content-type', 'text/html; charset=utf-8');
  return takesGzip(req) ? reply.header('content-encoding', 'gzip').send(page.gzip) : reply.send(plainOf(page));
}
