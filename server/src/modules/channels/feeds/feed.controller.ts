import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Public } from '../../../platform/access/allow.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import type { FeedContent } from '../domain/feed.ts';
import { ReadFeed } from '../use-cases/read-feed.ts';
import { FORMATS, isFormat, renderFeed } from './formats.ts';

/** Atom, RSS and JSON feeds of what every guest may read. */
@Controller('feeds')
@Public()
export class FeedController {
  constructor(private readonly feeds: ReadFeed) {}

  @Get(':file')
  latest(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return send(file, request, reply, (name) => (name === 'latest' ? this.feeds.latest() : missing()));
  }

  @Get('spaces/:file')
  space(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return send(file, request, reply, (slug) => this.feeds.ofSpace(slug));
  }

  @Get('tags/:file')
  tag(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return send(file, request, reply, (tag) => this.feeds.ofTag(tag));
  }

  @Get('threads/:file')
  thread(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return send(file, request, reply, (id) => this.feeds.ofThread(id));
  }
}

async function send(file: string, request: FastifyRequest, reply: FastifyReply, read: (name: string) => Promise<FeedContent>): Promise<string | undefined> {
  // A tag may have dots in its name.
  const dot = file.lastIndexOf('.');
  const format = file.slice(dot + 1);
  if (dot < 1 || !isFormat(format)) return missing();
  const content = await read(file.slice(0, dot));
  if (content.movedTo !== undefined) {
    reply.code(301).headers({ location: `${content.movedTo}.${format}`, 'cache-control': 'public, max-age=60' });
    return undefined;
  }
  const body = renderFeed(format, content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  // From elsewhere too: everybody may read it, and nobody is anybody here.
  reply.headers({ etag, 'cache-control': 'public, max-age=60, stale-while-revalidate=600', 'content-type': `${FORMATS[format].type}; charset=utf-8`, 'access-control-allow-origin': '*', 'content-security-policy': "default-src 'none'" });
  if (request.headers['if-none-match']?.includes(etag)) {
    reply.code(304);
    return undefined;
  }
  return body;
}

function missing(): never {
  throw notFound('This feed');
}
