import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../platform/config/config.ts';
import type { GqlContext } from '../../platform/graphql/context.ts';

const NAME = 'new-api-key';

/**
 * Brings a key from the form that made it to the page that shows it, also where that is a redirect: only to the browser
 * that made it, only on that page, for a minute, once. The key is in no address, log or table.
 */
@Injectable()
export class NewKeyCookie {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  put(context: GqlContext, key: string): void {
    context.reply?.setCookie(NAME, key, { ...this.attributes(), maxAge: 60 });
  }

  take(context: GqlContext): string | null {
    const key = context.request?.cookies?.[NAME];
    if (!key || !/^hc_[\w-]{43}$/.test(key)) return null;
    context.reply?.clearCookie(NAME, this.attributes());
    return key;
  }

  private attributes() {
    return { path: '/admin/clients', httpOnly: true, sameSite: 'strict' as const, secure: this.config.PUBLIC_URL.startsWith('https:') };
  }
}
