import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { MAILER, type Mailer } from '../../../platform/mail/index.ts';
import { AppealDecided, PostDecided } from '../../moderation/events.ts';
import { MailFactsRepository } from '../data/mail-facts.repository.ts';
import { kindOfAppeal, kindOfDecision } from '../domain/moderation.ts';
import { type DecisionNews, isMailed, writeDecisionLetter } from '../mails/decision-letter.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

/** Writes to authors whose post was taken from view or shown again, and whose appeal was decided, with the reason. Sanctions have mails of their own. */
@Injectable()
export class DecisionMailSubscriber {
  constructor(
    private readonly facts: MailFactsRepository,
    private readonly settings: Settings,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Subscribe('notifications.decision-mail', PostDecided)
  async decided({ payload: { authorId, postId, visibility, reason } }: Event<typeof PostDecided>) {
    await this.write(authorId, postId, kindOfDecision(visibility), reason);
  }

  @Subscribe('notifications.appeal-mail', AppealDecided)
  async appealed({ payload: { authorId, postId, state, reason } }: Event<typeof AppealDecided>) {
    await this.write(authorId, postId, kindOfAppeal(state), reason);
  }

  private async write(accountId: string, postId: string | null, kind: DecisionNews | undefined, reason: string): Promise<void> {
    if (!isMailed(kind)) return;
    const facts = await this.facts.ofOwn(accountId, postId);
    if (!facts) return;
    const letter = writeDecisionLetter(facts.locale, { ...facts, kind, reason, community: this.settings.get('community.name'), link: `${this.config.PUBLIC_URL}/reviews` });
    await this.mailer.send({ to: facts.email, ...letter });
  }
}
