import { postRedirectPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { MAILER, type Mailer } from '../../../platform/mail/index.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { SanctionsRepository } from '../data/sanctions.repository.ts';
import { AccountSanctioned, SanctionLifted } from '../events.ts';
import { type SanctionLetter, writeSanctionMail } from '../mails/sanction-texts.ts';

/** Nobody is sanctioned silently: who has an address is written to, confirmed or not. */
@Injectable()
export class SendSanctionMails {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sanctions: SanctionsRepository,
    private readonly settings: Settings,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscribe('identity.sanction-mails', AccountSanctioned)
  async imposed({ payload }: DomainEvent<{ sanctionId: string }>): Promise<void> {
    const sanction = await this.sanctions.byId(payload.sanctionId);
    // Lifted before the mail went out: that mail would be wrong by now, and the other one says all.
    if (sanction && !sanction.liftedAt) await this.send(sanction, sanction.kind, sanction.reason);
  }

  @Subscribe('identity.lift-mails', SanctionLifted)
  async lifted({ payload }: DomainEvent<{ sanctionId: string }>): Promise<void> {
    const sanction = await this.sanctions.byId(payload.sanctionId);
    if (sanction) await this.send(sanction, 'lifted', sanction.liftReason);
  }

  private async send({ accountId, rule, until, postId }: { accountId: string; rule: string | null; until: Date | null; postId: string | null }, letter: SanctionLetter, reason: string): Promise<void> {
    const account = await this.accounts.byId(accountId);
    if (!account) return;
    const { PUBLIC_URL } = this.config;
    const facts = { name: account.name, community: this.settings.get('community.name'), reason, rule, until, post: postId && PUBLIC_URL + postRedirectPath(postId), reviews: `${PUBLIC_URL}/reviews` };
    await this.mailer.send({ to: account.email, ...writeSanctionMail(letter, account.locale, facts) });
  }
}
