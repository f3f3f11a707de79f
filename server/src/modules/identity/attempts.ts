import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimits } from '../../platform/access/rate-limits.ts';
import { type Config, CONFIG, derivedKey } from '../../platform/config/config.ts';
import { Settings } from '../../platform/config/settings.ts';
import { ipPrefix } from './domain/ip-prefix.ts';

const HOUR = 3600;

/** How often something may be tried. Counted by what was given, not by what exists, so that a refusal tells nothing; kept under keyed hashes. */
@Injectable()
export class Attempts {
  private readonly key: Buffer;

  constructor(
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config, 'attempts');
  }

  /** @throws AppError RATE_LIMITED */
  async signIn(email: string, ip: string): Promise<void> {
    const seconds = this.settings.get('signIn.minutes') * 60;
    await this.limits.hit({ key: `sign-in:network:${this.hash(ipPrefix(ip))}`, max: this.settings.get('signIn.perNetwork'), seconds });
    await this.limits.hit({ key: `sign-in:account:${this.hash(email)}`, max: this.settings.get('signIn.perAccount'), seconds });
  }

  /** @throws AppError RATE_LIMITED */
  async signUp(email: string, ip: string): Promise<void> {
    await this.limits.hit({ key: `sign-up:network:${this.hash(ipPrefix(ip))}`, max: this.settings.get('signUp.perNetworkPerHour'), seconds: HOUR });
    await this.limits.hit({ key: `sign-up:address:${this.hash(email)}`, max: this.settings.get('reset.perAddressPerHour'), seconds: HOUR });
  }

  /** Mails that anybody may have sent to an address. @throws AppError RATE_LIMITED */
  async mail(purpose: 'reset' | 'confirm', email: string, ip: string): Promise<void> {
    await this.limits.hit({ key: `${purpose}:network:${this.hash(ipPrefix(ip))}`, max: this.settings.get('signIn.perNetwork'), seconds: HOUR });
    await this.limits.hit({ key: `${purpose}:address:${this.hash(email)}`, max: this.settings.get('reset.perAddressPerHour'), seconds: HOUR });
  }

  /** Typing the current password again, and other tries against one account. @throws AppError RATE_LIMITED */
  async ofAccount(accountId: string): Promise<void> {
    await this.limits.hit({ key: `password:account:${this.hash(accountId)}`, max: this.settings.get('signIn.perAccount'), seconds: this.settings.get('signIn.minutes') * 60 });
  }

  private hash(value: string): string {
    return createHmac('sha256', this.key).update(value).digest('base64url').slice(0, 22);
  }
}
