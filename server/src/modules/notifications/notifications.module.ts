import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { MailFactsRepository } from './data/mail-facts.repository.ts';
import { NotificationsRepository } from './data/notifications.repository.ts';
import { RecipientsRepository } from './data/recipients.repository.ts';
import { DecisionMailSubscriber } from './reacts-to/decision-mail.subscriber.ts';
import { MailSubscriber } from './reacts-to/mail.subscriber.ts';
import { ModerationSubscriber } from './reacts-to/moderation.subscriber.ts';
import { ThreadsSubscriber } from './reacts-to/threads.subscriber.ts';
import { notificationsResolvers } from './resolvers.ts';
import { MarkRead } from './use-cases/mark-read.ts';
import { Notify } from './use-cases/notify.ts';
import { ReadNotifications } from './use-cases/read-notifications.ts';

@Module({
  imports: [IdentityModule, ThreadsModule],
  providers: [NotificationsRepository, RecipientsRepository, MailFactsRepository, Notify, MarkRead, ReadNotifications, ThreadsSubscriber, ModerationSubscriber, MailSubscriber, DecisionMailSubscriber, ...notificationsResolvers],
})
export class NotificationsModule {}
