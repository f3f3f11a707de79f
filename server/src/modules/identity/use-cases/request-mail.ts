import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Attempts } from '../attempts.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { isEmail, normalizeEmail } from '../domain/email.ts';
import { ConfirmationRequested, PasswordResetRequested } from '../events.ts';

const EVENTS = { confirm: ConfirmationRequested, reset: PasswordResetRequested } as const;

/** The mail to confirm an address, or to choose a new password. The same answer, and the same work, whether there is an account. */
@Injectable()
export class RequestMail {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly accounts: AccountsRepository,
    private readonly attempts: Attempts,
  ) {}

  /** @throws InvalidInput, AppError RATE_LIMITED */
  async execute(purpose: 'confirm' | 'reset', address: string, ip: string): Promise<void> {
    const email = normalizeEmail(address);
    const check = new Validation();
    if (email === '') check.add('email', 'REQUIRED', 'is required');
    else if (!isEmail(email)) check.add('email', 'INVALID', 'is not an e-mail address');
    check.done();
    await this.attempts.mail(purpose, email, ip);
    await this.db.transaction(async () => {
      const account = await this.accounts.byEmail(email);
      this.events.emit(EVENTS[purpose], { accountId: account?.id ?? null });
    });
  }
}
