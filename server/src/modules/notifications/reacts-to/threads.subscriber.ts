import { NotificationKind, PostKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AcceptReminderDue, AnswerAccepted, AnswerPosted, CommentPosted, PostsMoved, PostVisibilityChanged, QuestionAsked } from '../../threads/events.ts';
import { NotificationsRepository } from '../data/notifications.repository.ts';
import { RecipientsRepository } from '../data/recipients.repository.ts';
import { ofAccept, ofAnswer, ofComment, ofMentions } from '../domain/recipients.ts';
import { Notify } from '../use-cases/notify.ts';

interface About {
  threadId: string;
  postId: string;
}

/** Tells people what happened in their threads. */
@Injectable()
export class ThreadsSubscriber {
  constructor(
    private readonly recipients: RecipientsRepository,
    private readonly notify: Notify,
    private readonly notifications: NotificationsRepository,
  ) {}

  @Subscribe('notifications.answer', AnswerPosted)
  async answered({ payload }: DomainEvent<About>) {
    const people = await this.recipients.of(payload.postId);
    if (people) await this.notify.execute(ofAnswer(idsOf(payload), people));
  }

  @Subscribe('notifications.comment', CommentPosted)
  async commented({ payload }: DomainEvent<About>) {
    const people = await this.recipients.of(payload.postId);
    if (people) await this.notify.execute(ofComment(idsOf(payload), people));
  }

  @Subscribe('notifications.question', QuestionAsked)
  async asked({ payload }: DomainEvent<About>) {
    const people = await this.recipients.of(payload.postId);
    if (people) await this.notify.execute(ofMentions(idsOf(payload), people));
  }

  @Subscribe('notifications.accept', AnswerAccepted)
  async accepted({ payload }: DomainEvent<About & { byId: string }>) {
    const people = await this.recipients.of(payload.postId);
    if (people) await this.notify.execute(ofAccept(idsOf(payload), payload.byId, people));
  }

  @Subscribe('notifications.accept-reminder', AcceptReminderDue)
  async remind({ id, payload }: DomainEvent<About & { accountId: string }>) {
    const { accountId } = payload;
    await this.notify.execute([{ ...idsOf(payload), accountId, actorId: null, kind: NotificationKind.ACCEPT_REMINDER, dedupeKey: `remind:${id}` }]);
  }

  @Subscribe('notifications.withdraw', PostVisibilityChanged)
  async gone({ payload: { threadId, postId, kind, to } }: DomainEvent<About & { kind: PostKind; to: Visibility }>) {
    if (to === Visibility.HIDDEN || to === Visibility.DELETED) await this.notify.withdraw(postId, kind === PostKind.QUESTION ? threadId : null);
  }

  @Subscribe('notifications.moved', PostsMoved)
  async moved({ payload: { fromId, toId } }: DomainEvent<{ fromId: string; toId: string }>) {
    await this.notifications.followPosts(fromId, toId);
  }
}

const idsOf = ({ threadId, postId }: About): About => ({ threadId, postId });
