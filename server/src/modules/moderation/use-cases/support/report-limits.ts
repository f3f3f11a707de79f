import { LIMITS } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimits } from '../../../../platform/access/rate-limits.ts';
import { type Config, CONFIG, derivedKey } from '../../../../platform/config/config.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { ipPrefix, isEmail, normalizeEmail } from '../../../identity/index.ts';

const HOUR = 3600;

/** How often somebody may report; guests are known by their network alone. */
@Injectable()
export class ReportLimits {
  private readonly key: Buffer;

  constructor(
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config, 'reports');
  }

  /** @throws AppError RATE_LIMITED */
  async hit(reporterId: string | null, ip: string): Promise<void> {
    if (reporterId === null) await this.limits.hit({ key: `report:network:${this.hash(ipPrefix(ip))}`, max: this.settings.get('moderation.report.guestPerNetworkPerHour'), seconds: HOUR });
    else await this.limits.hit({ key: `report:account:${this.hash(reporterId)}`, max: this.settings.get('moderation.report.perHour'), seconds: HOUR });
  }

  /** The address under which a guest can be asked back. */
  email(v: Validation, given: string | undefined): string | null {
    const email = normalizeEmail(v.text('email', given, { max: LIMITS.email.max, required: true }));
    if (email !== '' && !isEmail(email)) v.add('email', 'INVALID', 'is not an e-mail address');
    return email;
  }

  private hash(value: string): string {
    return createHmac('sha256', this.key).update(value).digest('base64url').slice(0, 22);
  }
}
