import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { Attempts } from '../attempts.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { normalizeEmail } from '../domain/email.ts';
import { Passwords } from '../passwords.ts';
import { type Device, type SignedIn, StartSession } from './start-session.ts';

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: StartSession,
  ) {}

  /** @throws InvalidInput (WRONG_CREDENTIALS without saying which), Conflict ACCOUNT_SUSPENDED, AppError RATE_LIMITED */
  async execute(input: { email: string; password: string }, device: Device): Promise<SignedIn> {
    const email = normalizeEmail(input.email);
    const password = cleanText(input.password, true);
    const check = new Validation();
    if (email === '') check.add('email', 'REQUIRED', 'is required');
    if (password === '') check.add('password', 'REQUIRED', 'is required');
    check.done();
    await this.attempts.signIn(email.slice(0, LIMITS.email.max), device.ip);
    const account = email.length <= LIMITS.email.max ? await this.accounts.byEmail(email) : undefined;
    const right = await this.passwords.matches(password.slice(0, LIMITS.password.max + 1), account?.passwordHash);
    if (!account || !right) throw new InvalidInput([{ field: 'password', code: 'WRONG_CREDENTIALS', message: 'E-mail address or password is wrong' }]);
    return this.sessions.execute(account.id, device);
  }
}
