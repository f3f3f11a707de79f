import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Public } from '../../../platform/access/allow.ts';
import { notFound } from '../../../platform/errors/errors.ts';

const FILE = path.resolve(import.meta.dirname, '../../../../../web/dist/client/widget.js');
const ENCODINGS = [['br', '.br'], ['gzip', '.gz'], [undefined, '']] as const;

/** The script of the widget, as the web's build left it. */
@Controller('widget.js')
@Public()
export class WidgetScriptController {
  @Get()
  async script(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const accepted = String(headers['accept-encoding'] ?? '');
    const [encoding, suffix] = ENCODINGS.find(([name]) => name === undefined || new RegExp(`\\b${name}\\b`).test(accepted))!;
    const script = await readFile(`${FILE}${suffix}`).catch(() => {
      throw notFound('The widget (build the web first)');
    });
    const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 27)}"`;
    reply.headers({
      etag, vary: 'accept-encoding', 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=600, stale-while-revalidate=86400',
      // Sites with COEP or SRI may load it too.
      'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin',
    });
    if (headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    if (encoding) reply.header('content-encoding', encoding);
    return reply.send(script);
  }
}
