import { OpportunityStage, Role } from '@helpcommons/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { ExportOpportunities } from '../use-cases/export-opportunities.ts';
import type { OpportunitiesQuery } from '../use-cases/opportunity-reader.ts';

type Search = Record<string, string | string[] | undefined>;

/** `GET /opportunities/export.csv` with the filters of the desk's address. */
@Controller('opportunities')
export class OpportunitiesCsvController {
  constructor(private readonly csv: ExportOpportunities) {}

  @Get('export.csv')
  @Allow(Role.MODERATOR, Role.SALES)
  async export(@CurrentActor() actor: Actor, @Query() search: Search, @Res() reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="opportunities.csv"', 'cache-control': 'no-store' });
    return reply.send(Readable.from(this.csv.execute(actor, queryOf(search))));
  }
}

/** The names are those of the desk's address; what is not known is left out. */
function queryOf(search: Search): OpportunitiesQuery {
  const one = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const oneOf = <W extends string>(name: string, words: readonly W[]) => words.find((w) => w === one(name));
  const stage = oneOf('stage', Object.values(OpportunityStage));
  const owner = one('owner');
  return {
    stages: stage && [stage], mine: owner === 'me' || undefined, unowned: owner === 'none' || undefined, owner: owner === 'me' || owner === 'none' ? undefined : owner,
    space: one('space'), due: oneOf('due', ['overdue', 'week', 'none'] as const), interest: one('interest'), currency: one('currency'),
  };
}
