import { Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { system } from '../../../platform/access/actor.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { AnswerAccepted, ThreadChanged } from '../events.ts';
import { type OpenPost, ThreadGate } from './support/thread-gate.ts';
import { ThreadSettling } from './support/thread-settling.ts';
import { VisibilityChange } from './support/visibility-change.ts';

/** What a post loses when it is taken from view, and gets back when that is reversed. */
export interface PostPlace {
  visibility: Visibility;
  /** RFC 3339; null: not accepted. */
  acceptedAt: string | null;
  acceptedById: string | null;
}

export interface Removal {
  to: typeof Visibility.HIDDEN | typeof Visibility.DELETED;
  /** null: the system itself. */
  byId: string | null;
  reason: string;
  decisionId: string;
}

const PUBLISHED: readonly Visibility[] = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];

/** What moderation decided, done to the post. Who may decide is moderation's to say; part of its transaction. */
@Injectable()
export class ModeratePost {
  constructor(
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly posts: PostsRepository,
    private readonly change: VisibilityChange,
    private readonly settling: ThreadSettling,
  ) {}

  /** Answers the place it had. What its author or somebody else deleted stays deleted. */
  async remove(postId: string, { to, byId, reason, decisionId }: Removal): Promise<PostPlace> {
    const open = await this.gate.post(system, postId);
    const { visibility, acceptedAt, acceptedById } = open.post;
    if (visibility !== Visibility.DELETED) await this.change.apply(open, { to, byId, decisionId, ...(reason !== '' && { reason }) });
    return { visibility, acceptedAt: acceptedAt?.toISOString() ?? null, acceptedById };
  }

  /** Shows it where it was; an accepted answer is accepted as before. False where there was nothing to show. Only what is hidden or held comes back; what is deleted, too, where `deleted` says so. */
  async restore(postId: string, place: PostPlace | undefined, { byId, decisionId, deleted = false }: { byId: string | null; decisionId: string; deleted?: boolean }): Promise<boolean> {
    const open = await this.gate.post(system, postId);
    const { visibility } = open.post;
    if (PUBLISHED.includes(visibility) || (visibility === Visibility.DELETED && !deleted)) return false;
    const to = place && PUBLISHED.includes(place.visibility) ? place.visibility : Visibility.PUBLIC;
    await this.change.apply(open, { to, byId, decisionId });
    if (place?.acceptedAt) await this.acceptAgain(open, new Date(place.acceptedAt), place.acceptedById);
    return true;
  }

  private async acceptAgain({ thread, post }: OpenPost, at: Date, byId: string | null): Promise<void> {
    await this.posts.acceptAgain(post.id, at, byId);
    const { state } = await this.settling.settle(thread.id);
    this.events.emit(AnswerAccepted, { threadId: thread.id, postId: post.id, revision: post.revision, byId: byId ?? thread.authorId, onBehalf: byId !== null && byId !== thread.authorId });
    if (state !== thread.state) this.events.emit(ThreadChanged, { threadId: thread.id });
  }
}
