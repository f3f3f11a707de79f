import { Role } from '@helpcommons/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type AuditFilter, ReadAudit } from '../use-cases/read-audit.ts';

type Search = Record<string, string | string[] | undefined>;

/** `GET /admin/audit/export.csv` and `.jsonl`, with the filters of the page's address. */
@Controller('admin/audit')
export class AuditExportController {
  constructor(private readonly audit: ReadAudit) {}

  @Get('export.csv')
  @Allow(Role.ADMIN)
  csv(@CurrentActor() actor: Actor, @Query() search: Search, @Res() reply: FastifyReply): FastifyReply {
    return sent(reply, 'audit.csv', 'text/csv', this.audit.csv(actor, filterOf(search)));
  }

  @Get('export.jsonl')
  @Allow(Role.ADMIN)
  jsonLines(@CurrentActor() actor: Actor, @Query() search: Search, @Res() reply: FastifyReply): FastifyReply {
    return sent(reply, 'audit.jsonl', 'application/x-ndjson', this.audit.jsonLines(actor, filterOf(search)));
  }
}

const sent = (reply: FastifyReply, name: string, type: string, content: AsyncIterable<string>) =>
  reply.headers({ 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' }).send(Readable.from(content));

const DAY = 86_400_000;

/** The names are those of the page's address; what is not known is left out. `until` is a day, and counts. */
function filterOf(search: Search): AuditFilter {
  const one = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const time = (name: string, add = 0) => {
    const at = Date.parse(one(name) ?? '');
    return Number.isNaN(at) ? undefined : new Date(at + add);
  };
  return { actor: one('actor'), action: one('action'), subject: one('subject'), spaceId: one('space'), text: one('text'), from: time('from'), until: time('until', DAY) };
}
