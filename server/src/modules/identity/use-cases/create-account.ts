import { LOCALES } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { AccountsRepository, type NewAccount } from '../data/accounts.repository.ts';
import { isEmail, normalizeEmail } from '../domain/email.ts';
import { nameProblem, withoutInvisible } from '../domain/name.ts';
import { passwordProblem } from '../domain/password.ts';
import { AccountCreated } from '../events.ts';
import { Passwords } from '../passwords.ts';

export interface AccountInput {
  email: string;
  name: string;
  password: string;
  locale?: string | null | undefined;
}

export type Prepared = Omit<NewAccount, 'confirmed'>;

/** Makes accounts: for signing up and for the command line. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** The input as it would be stored. @throws InvalidInput */
  check(input: AccountInput): Required<{ [K in keyof AccountInput]: string }> {
    const check = new Validation();
    const email = normalizeEmail(input.email);
    if (email === '') check.add('email', 'REQUIRED', 'is required');
    else if (!isEmail(email)) check.add('email', 'INVALID', 'is not an e-mail address');
    const name = cleanText(withoutInvisible(input.name));
    check.problem('name', nameProblem(name));
    const password = cleanText(input.password, true);
    check.problem('password', passwordProblem(password, { name, email }));
    check.done();
    return { email, name, password, locale: LOCALES.find((l) => l === input.locale) ?? 'en' };
  }

  /** Checked and hashed: the slow part, before a transaction. @throws InvalidInput */
  async prepare(input: AccountInput): Promise<Prepared> {
    const { password, ...account } = this.check(input);
    return { ...account, passwordHash: await this.passwords.hash(password) };
  }

  /** The new account's id; undefined when the address has one already. */
  execute(account: Prepared, { confirmed }: { confirmed: boolean }): Promise<string | undefined> {
    return this.db.transaction(async () => {
      const id = await this.accounts.insert({ ...account, confirmed });
      if (id) this.events.emit(AccountCreated, { accountId: id });
      return id;
    });
  }
}
