import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/access/allow.ts';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { ReadCommunity } from '../../spaces/index.ts';
import { documentationPage } from './documentation-page.ts';
import { openApiDocument } from './openapi.ts';

/** What the API says about itself. */
@Controller('api')
@Public()
export class DocumentationController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly community: ReadCommunity,
  ) {}

  @Get('v1/openapi.json')
  openApi(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.headers({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
    return openApiDocument(this.config.PUBLIC_URL, this.title());
  }

  @Get('docs')
  page(@Res({ passthrough: true }) reply: FastifyReply) {
    const { html, contentSecurityPolicy } = documentationPage(this.config.PUBLIC_URL, this.title());
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy, 'cache-control': 'public, max-age=300' });
    return html;
  }

  private title(): string {
    return `${this.community.about().name} API`;
  }
}
