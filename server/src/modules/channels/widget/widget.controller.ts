import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';
import { guest } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { RateLimits } from '../../../platform/access/rate-limits.ts';
import { type Config, CONFIG, derivedKey } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { badInput } from '../../../platform/errors/errors.ts';
import { RateArticle } from '../../knowledge/index.ts';
import { WidgetContent, type WidgetItem, type Where } from '../use-cases/widget-content.ts';

/** A browser may show a list again for so long: what is withdrawn is gone from everywhere within ten seconds. */
const KEPT_SECONDS = 5;

interface PlaceQuery { space?: unknown; locale?: unknown }

/** What the widget asks from other sites. Everybody may read it from anywhere; nobody is anybody here. */
@Controller('widget/api')
@Public()
export class WidgetController {
  private readonly key: Buffer;

  constructor(
    private readonly content: WidgetContent,
    private readonly rateArticle: RateArticle,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config, 'widget');
  }

  @Get('search')
  async search(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Query() query: PlaceQuery & { q?: unknown }): Promise<{ items: WidgetItem[] }> {
    await this.admit(request, reply, KEPT_SECONDS);
    const q = text(query.q, 300);
    return { items: q === '' ? [] : await this.content.search(q, whereOf(query)) };
  }

  @Get('suggest')
  async suggest(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Query() query: PlaceQuery & { url?: unknown; title?: unknown }): Promise<{ items: WidgetItem[] }> {
    await this.admit(request, reply, KEPT_SECONDS);
    return { items: await this.content.suggest({ url: text(query.url, 2000), title: text(query.title, 300) }, whereOf(query)) };
  }

  @Get('articles/:id')
  async article(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Param('id') id: string) {
    await this.admit(request, reply, 0);
    return this.content.article(id, `${request.ip} ${request.headers['user-agent'] ?? ''}`);
  }

  /** Plain text, so that browsers send it without asking first: `yes` or `no`. There is nothing to read in the answer. */
  @Post('articles/:id/feedback')
  @HttpCode(204)
  async feedback(@Req() request: FastifyRequest, @Param('id') id: string, @Body() helped: unknown): Promise<void> {
    await this.hit(request);
    if (helped !== 'yes' && helped !== 'no') throw badInput('Say yes or no');
    await this.rateArticle.execute(guest(), { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' }, id, helped === 'yes');
  }

  private async admit(request: FastifyRequest, reply: FastifyReply, seconds: number): Promise<void> {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': seconds > 0 ? `public, max-age=${seconds}` : 'no-store' });
    await this.hit(request);
  }

  private hit({ ip }: FastifyRequest): Promise<void> {
    const visitor = createHmac('sha256', this.key).update(ip).digest('base64url').slice(0, 22);
    return this.limits.hit({ key: `widget:${visitor}`, max: this.settings.get('widget.requestsPerMinute'), seconds: 60 });
  }
}

/** Whatever came as a parameter, a text of bearable length. */
const text = (value: unknown, longest: number): string => (typeof value === 'string' ? value.toWellFormed().slice(0, longest).trim() : '');

function whereOf({ space, locale }: PlaceQuery): Where {
  return { space: text(space, 100) || undefined, locale: text(locale, 35) || undefined };
}
