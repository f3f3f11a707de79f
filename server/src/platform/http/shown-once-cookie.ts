import type { Config } from '../config/config.ts';
import type { GqlContext } from '../graphql/context.ts';

/**
 * Brings a secret from the form that made it to the page that shows it, also where that is a redirect: only to the browser
 * that made it, only below that path, for a minute, once. The secret is in no address, log or table.
 */
export abstract class ShownOnceCookie {
  protected abstract readonly name: string;
  protected abstract readonly path: string;
  /** What it looks like: nothing else is shown. */
  protected abstract readonly form: RegExp;

  constructor(private readonly config: Config) {}

  put(context: GqlContext, secret: string): void {
    context.reply?.setCookie(this.name, secret, { ...this.attributes(), maxAge: 60 });
  }

  take(context: GqlContext): string | null {
    const secret = context.request?.cookies?.[this.name];
    if (!secret || !this.form.test(secret)) return null;
    context.reply?.clearCookie(this.name, this.attributes());
    return secret;
  }

  private attributes() {
    return { path: this.path, httpOnly: true, sameSite: 'strict' as const, secure: this.config.PUBLIC_URL.startsWith('https:') };
  }
}
