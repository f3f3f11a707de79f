import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { MAILER, type Mailer } from '../../../platform/mail/index.ts';
import { AcceptRemindersRepository, type DueReminder } from '../data/accept-reminders.repository.ts';
import { writeReminder } from '../domain/reminder-letter.ts';
import { AcceptReminderDue } from '../events.ts';
import { AcceptByToken } from '../use-cases/accept-by-token.ts';

/** Asks the asker whether the answer helped, with a link that says yes. The link is made here, so that no job ever holds one. */
@Injectable()
export class MailAcceptReminder {
  constructor(
    private readonly reminders: AcceptRemindersRepository,
    private readonly links: AcceptByToken,
    private readonly settings: Settings,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscribe('threads.accept-reminder-mail', AcceptReminderDue)
  async send({ payload }: DomainEvent<DueReminder>): Promise<void> {
    const facts = await this.reminders.factsOf(payload);
    if (!facts) return;
    const { PUBLIC_URL } = this.config;
    const token = await this.links.issue(payload.accountId, payload.postId);
    const letter = writeReminder(facts.locale, {
      ...facts, community: this.settings.get('community.name'), accept: `${PUBLIC_URL}/accept?token=${token}`, read: `${PUBLIC_URL}/posts/${payload.postId}`,
    });
    await this.mailer.send({ to: facts.email, ...letter });
  }
}
