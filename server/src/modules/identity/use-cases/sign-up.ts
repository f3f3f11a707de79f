import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Attempts } from '../attempts.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { ConfirmationRequested, SignUpRepeated } from '../events.ts';
import { type AccountInput, CreateAccount } from './create-account.ts';

/** The answer is the same whether the address has an account already; its owner learns it by mail. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly accounts: AccountsRepository,
    private readonly create: CreateAccount,
    private readonly attempts: Attempts,
  ) {}

  /** @throws InvalidInput, AppError RATE_LIMITED */
  async execute(actor: Actor, input: AccountInput, ip: string): Promise<void> {
    const account = { ...input, locale: input.locale ?? actor.locale };
    const { email } = this.create.check(account);
    await this.attempts.signUp(email, ip);
    const prepared = await this.create.prepare(account);
    await this.db.transaction(async () => {
      const id = await this.create.execute(prepared, { confirmed: false });
      if (id) return this.events.emit(ConfirmationRequested, { accountId: id });
      const existing = await this.accounts.byEmail(email);
      if (existing) this.events.emit(SignUpRepeated, { accountId: existing.id });
    });
  }
}
