import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../../platform/access/rate-limits.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { EmailTokensRepository } from '../data/email-tokens.repository.ts';

@Injectable()
export class CleanUp {
  constructor(
    private readonly tokens: EmailTokensRepository,
    private readonly limits: RateLimits,
  ) {}

  @Scheduled('identity.clean-up', '17 3 * * *')
  async run(): Promise<void> {
    await this.tokens.deleteExpired();
    await this.limits.forgetOld();
  }
}
