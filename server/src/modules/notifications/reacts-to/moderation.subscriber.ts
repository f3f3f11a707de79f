import { NotificationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AccountSanctioned } from '../../identity/events.ts';
import { AppealDecided, PostDecided } from '../../moderation/events.ts';
import { EditSuggestionSettled } from '../../threads/events.ts';
import { kindOfAppeal, kindOfDecision, kindOfSanction } from '../domain/moderation.ts';
import { Notify } from '../use-cases/notify.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

/** Tells people what moderation did with what they wrote. Who decided it is not told. */
@Injectable()
export class ModerationSubscriber {
  constructor(private readonly notify: Notify) {}

  @Subscribe('notifications.decided', PostDecided)
  async decided({ payload: { decisionId, authorId, threadId, postId, visibility } }: Event<typeof PostDecided>) {
    const kind = kindOfDecision(visibility);
    if (kind && postId) await this.notify.own({ accountId: authorId, kind, threadId, postId, dedupeKey: `decision:${decisionId}` });
  }

  @Subscribe('notifications.appeal', AppealDecided)
  async appealed({ payload: { appealId, authorId, threadId, postId, state } }: Event<typeof AppealDecided>) {
    const kind = kindOfAppeal(state);
    if (kind) await this.notify.own({ accountId: authorId, kind, threadId, postId, dedupeKey: `appeal:${appealId}` });
  }

  @Subscribe('notifications.sanctioned', AccountSanctioned)
  async sanctioned({ payload: { accountId, sanctionId, kind: sanction } }: Event<typeof AccountSanctioned>) {
    const kind = kindOfSanction(sanction);
    if (kind) await this.notify.own({ accountId, kind, threadId: null, postId: null, dedupeKey: `sanction:${sanctionId}` });
  }

  /** An edit that another one overtook (`byId` of nobody who judged it) is told like one that was not taken. */
  @Subscribe('notifications.suggestion', EditSuggestionSettled)
  async settled({ payload: { editorId, threadId, postId, suggestionId, approved } }: Event<typeof EditSuggestionSettled>) {
    const kind = approved ? NotificationKind.EDIT_APPROVED : NotificationKind.EDIT_REFUSED;
    await this.notify.execute([{ accountId: editorId, kind, actorId: null, threadId, postId, dedupeKey: `suggestion:${suggestionId}` }]);
  }
}
