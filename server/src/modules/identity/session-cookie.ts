import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../platform/config/config.ts';
import type { GqlContext } from '../../platform/graphql/context.ts';
import { SESSION_DAYS } from './domain/lifetimes.ts';

const isSecure = (config: Config) => config.PUBLIC_URL.startsWith('https:');

/** `__Host-` wants https; on plain http (a developer's machine) the prefix would make browsers drop the cookie. */
export const sessionCookieName = (config: Config): string => (isSecure(config) ? '__Host-session' : 'session');

/** The cookie that says who a browser is. */
@Injectable()
export class SessionCookie {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  set(context: GqlContext, token: string): void {
    context.reply?.setCookie(sessionCookieName(this.config), token, { ...this.attributes(), maxAge: SESSION_DAYS * 86_400 });
  }

  /** The same again, so that it lasts as long as the session, which lasts from the last visit. */
  renew(context: GqlContext): void {
    const token = context.request?.cookies?.[sessionCookieName(this.config)];
    if (token && context.actor.sessionId) this.set(context, token);
  }

  clear(context: GqlContext): void {
    context.reply?.clearCookie(sessionCookieName(this.config), this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure(this.config) };
  }
}
