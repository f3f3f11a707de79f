import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { EmailTokensRepository, type TokenPurpose } from '../data/email-tokens.repository.ts';
import { SessionsRepository } from '../data/sessions.repository.ts';
import { passwordProblem } from '../domain/password.ts';
import { Passwords } from '../passwords.ts';
import { hashToken } from '../tokens.ts';
import { type Device, type SignedIn, StartSession } from './start-session.ts';

/** What a link in a mail brings. Who can read the mail is who has the account. */
@Injectable()
export class UseMailLink {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: Passwords,
    private readonly start: StartSession,
  ) {}

  /** The address is theirs. Signs in, unless they are. @throws Conflict LINK_EXPIRED, ACCOUNT_SUSPENDED */
  confirm(actor: Actor, token: string, device: Device): Promise<SignedIn | Actor> {
    return this.db.transaction(async () => {
      const accountId = await this.accountOf(token, 'confirm');
      await this.accounts.confirmEmail(accountId);
      await this.tokens.forget(accountId, 'confirm');
      return actor.accountId === accountId ? { ...actor, emailConfirmed: true } : this.start.execute(accountId, device);
    });
  }

  /** A new password; every session ends but the one this begins. @throws InvalidInput, Conflict LINK_EXPIRED, ACCOUNT_SUSPENDED */
  async reset(input: { token: string; password: string }, device: Device): Promise<SignedIn> {
    const password = cleanText(input.password, true);
    return this.db.transaction(async () => {
      const accountId = await this.accountOf(input.token, 'reset');
      const account = await this.accounts.byId(accountId, 'for update');
      if (!account) throw expired();
      new Validation().problem('password', passwordProblem(password, account)).done();
      await this.accounts.setPassword(accountId, await this.passwords.hash(password));
      await this.accounts.confirmEmail(accountId);
      await this.tokens.forget(accountId, 'reset');
      await this.sessions.endAll(accountId);
      return this.start.execute(accountId, device);
    });
  }

  private async accountOf(token: string, purpose: TokenPurpose): Promise<string> {
    const accountId = token.length <= 100 ? await this.tokens.use(hashToken(token), purpose) : undefined;
    if (!accountId) throw expired();
    return accountId;
  }
}

const expired = () => new Conflict('LINK_EXPIRED', 'This link has been used or is too old');
