import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { unauthenticated } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { Attempts } from '../attempts.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { EmailTokensRepository } from '../data/email-tokens.repository.ts';
import { SessionsRepository } from '../data/sessions.repository.ts';
import { passwordProblem } from '../domain/password.ts';
import { Passwords } from '../passwords.ts';
import { inPerson } from './in-person.ts';

/** Ends every other session: whoever learnt the old password is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /** @throws InvalidInput, AppError RATE_LIMITED */
  async execute(actor: Actor, input: { current: string; password: string }): Promise<void> {
    const { accountId, sessionId } = inPerson(actor);
    await this.attempts.ofAccount(accountId);
    const account = await this.accounts.byId(accountId);
    if (!account) throw unauthenticated();
    const password = cleanText(input.password, true);
    const check = new Validation().problem('password', passwordProblem(password, account));
    if (!(await this.passwords.matches(cleanText(input.current, true), account.passwordHash))) check.add('current', 'WRONG', 'is not your password');
    check.done();
    const hash = await this.passwords.hash(password);
    await this.db.transaction(async () => {
      await this.accounts.setPassword(accountId, hash);
      await this.tokens.forget(accountId, 'reset');
      await this.sessions.endAll(accountId, sessionId);
    });
  }
}
