import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { ShownOnceCookie } from '../../../platform/http/shown-once-cookie.ts';

/** The new secret of a webhook. */
@Injectable()
export class NewSecretCookie extends ShownOnceCookie {
  protected readonly name = 'new-webhook-secret';
  protected readonly path = '/admin/webhooks';
  protected readonly form = /^whsec_[\w+/]{43}=$/;

  constructor(@Inject(CONFIG) config: Config) {
    super(config);
  }
}
