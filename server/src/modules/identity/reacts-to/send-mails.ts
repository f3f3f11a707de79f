import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { MAILER, type Mailer } from '../../../platform/mail/index.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { EmailTokensRepository } from '../data/email-tokens.repository.ts';
import { CONFIRM_HOURS, RESET_HOURS } from '../domain/lifetimes.ts';
import { ConfirmationRequested, PasswordResetRequested, SignUpRepeated } from '../events.ts';
import { type MailKind, writeMail } from '../mails/texts.ts';
import { isBarred } from '../member-actor.ts';
import { hashToken, newToken } from '../tokens.ts';

const KINDS: Record<string, MailKind> = { [ConfirmationRequested.name]: 'confirm', [PasswordResetRequested.name]: 'reset', [SignUpRepeated.name]: 'already' };

/** Links are made here, so that no job ever holds one. A second delivery of an event that failed half-way makes a second link. */
@Injectable()
export class SendMails {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly settings: Settings,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscribe('identity.mails', ConfirmationRequested, PasswordResetRequested, SignUpRepeated)
  async send({ name, payload }: DomainEvent<{ accountId: string | null }>): Promise<void> {
    const account = payload.accountId ? await this.accounts.byId(payload.accountId) : undefined;
    const kind = KINDS[name];
    if (!account || !kind || isBarred(account) || (kind === 'confirm' && account.emailConfirmed)) return;
    const facts = { name: account.name, community: this.settings.get('community.name'), link: await this.link(kind, account.id), forgot: `${this.config.PUBLIC_URL}/forgot` };
    await this.mailer.send({ to: account.email, ...writeMail(kind, account.locale, facts) });
  }

  private async link(kind: MailKind, accountId: string): Promise<string> {
    const { PUBLIC_URL } = this.config;
    if (kind === 'already') return `${PUBLIC_URL}/sign-in`;
    const token = newToken();
    if (kind === 'reset') await this.tokens.forget(accountId, kind);
    await this.tokens.insert(hashToken(token), accountId, kind, kind === 'reset' ? RESET_HOURS : CONFIRM_HOURS);
    return `${PUBLIC_URL}/${kind}?token=${token}`;
  }
}
