import { NotificationKind, postRedirectPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { MAILER, type Mailer } from '../../../platform/mail/index.ts';
import { type MailFacts, MailFactsRepository } from '../data/mail-facts.repository.ts';
import { Notified } from '../events.ts';
import { type MailedReason, writeLetter } from '../mails/letter.ts';

/** Carries the notifications that somebody waits for further by mail. */
@Injectable()
export class MailSubscriber {
  constructor(
    private readonly facts: MailFactsRepository,
    private readonly settings: Settings,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscribe('notifications.mail', Notified)
  async send({ payload }: DomainEvent<{ notificationId: string }>): Promise<void> {
    const facts = await this.facts.of(payload.notificationId);
    const reason = facts && reasonOf(facts);
    if (!reason) return;
    const { PUBLIC_URL } = this.config;
    const letter = writeLetter(facts.locale, {
      ...facts, reason, actor: facts.actor ?? undefined, community: this.settings.get('community.name'), link: PUBLIC_URL + postRedirectPath(facts.postId), inbox: `${PUBLIC_URL}/notifications`,
    });
    await this.mailer.send({ to: facts.email, ...letter });
  }
}

function reasonOf({ kind, own }: MailFacts): MailedReason | undefined {
  if (kind === NotificationKind.ANSWERED) return 'answered';
  if (kind === NotificationKind.MENTIONED) return 'mentioned';
  if (kind === NotificationKind.ACCEPTED) return own ? 'accepted' : 'acceptedForYou';
  return undefined;
}
