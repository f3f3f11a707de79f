import { postRedirectPath } from '@helpcommons/shared';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/access/allow.ts';
import { AppError, Rejection } from '../../../platform/errors/errors.ts';
import { AcceptByToken } from '../use-cases/accept-by-token.ts';

/** `GET /accept?token=…`, the link of a reminder: accepts in one click and shows the answer. A link that was used shows it too. */
@Controller('accept')
export class AcceptLinkController {
  constructor(private readonly links: AcceptByToken) {}

  @Get()
  @Public()
  async accept(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    if (typeof token !== 'string') return reply.redirect('/', 303);
    // Programs that look at links before people do ask with HEAD: that accepts nothing.
    if (request.method === 'HEAD') return reply.code(204).send();
    const postId = await this.links.subjectOf(token);
    if (postId === undefined) return reply.redirect('/', 303);
    await this.links.execute(token).catch((e: unknown) => {
      if (!(e instanceof Rejection || e instanceof AppError)) throw e;
    });
    return reply.redirect(postRedirectPath(postId), 303);
  }
}
