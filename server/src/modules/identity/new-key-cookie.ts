import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../platform/config/config.ts';
import { ShownOnceCookie } from '../../platform/http/shown-once-cookie.ts';

/** The key of a new API client. */
@Injectable()
export class NewKeyCookie extends ShownOnceCookie {
  protected readonly name = 'new-api-key';
  protected readonly path = '/admin/clients';
  protected readonly form = /^hc_[\w-]{43}$/;

  constructor(@Inject(CONFIG) config: Config) {
    super(config);
  }
}
