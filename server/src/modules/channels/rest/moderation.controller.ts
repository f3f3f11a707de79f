import type { FastifyRequest } from 'fastify';
import { Req } from '@nestjs/common';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { DecideItem, ReadQueue, ReportContent } from '../../moderation/index.ts';
import { moderationOperations as on } from './moderation.operations.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { ReviewItemJson } from './review-item-json.ts';

type On = typeof on;

@RestController()
export class ModerationController {
  constructor(
    private readonly reports: ReportContent,
    private readonly queue: ReadQueue,
    private readonly decideItem: DecideItem,
    private readonly json: ReviewItemJson,
  ) {}

  @Handles(on.report)
  async report(@Context() ctx: GqlContext, @Req() request: FastifyRequest, @Input() { id: post, reason, text }: InputOf<On['report']>): Promise<OutputOf<On['report']>> {
    await this.reports.execute(ctx.actor, request.ip, { post, reason, text });
    return { reported: true };
  }

  @Handles(on.list)
  async list(@Context() ctx: GqlContext, @Input() { limit, cursor, ...query }: InputOf<On['list']>): Promise<OutputOf<On['list']>> {
    const { nodes, pageInfo } = await this.queue.page(ctx.actor, query, 'oldest', limit, cursor);
    return { items: await this.json.all(ctx, nodes), next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Handles(on.decide)
  async decide(@Context() ctx: GqlContext, @Input() { id: item, until, ...choice }: InputOf<On['decide']>): Promise<OutputOf<On['decide']>> {
    await this.decideItem.execute(ctx.actor, { item, ...choice, until: until === undefined ? undefined : new Date(until) });
    ctx.loaders.clear();
    return this.json.one(ctx, await this.queue.reread(item));
  }
}
