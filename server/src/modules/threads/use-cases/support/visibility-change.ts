import { PostKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import { ThreadsRepository } from '../../data/threads.repository.ts';
import { AnswerPosted, CommentPosted, PostVisibilityChanged, QuestionAsked } from '../../events.ts';
import type { OpenPost } from './thread-gate.ts';
import { Suggesting } from './suggesting.ts';
import { Unaccepting } from './unaccepting.ts';

interface Change {
  to: Visibility;
  /** null: the system itself. */
  byId: string | null;
  reason?: string;
  /** The decision of moderation that does it. */
  decisionId?: string;
}

const PUBLISHED: readonly Visibility[] = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];

/** Hides, deletes, brings back, approves. A thread goes with its question; what is no longer shown is no longer accepted. */
@Injectable()
export class VisibilityChange {
  constructor(
    private readonly events: EventBus,
    private readonly posts: PostsRepository,
    private readonly threads: ThreadsRepository,
    private readonly unaccepting: Unaccepting,
    private readonly suggesting: Suggesting,
  ) {}

  async apply(open: OpenPost, { to, byId, reason, decisionId }: Change): Promise<void> {
    const { post, thread } = open;
    const from = post.visibility;
    if (from === to) return;
    if (!PUBLISHED.includes(to)) await this.unaccepting.unaccept(open, byId);
    await this.posts.setVisibility(post.id, to, byId);
    if (to === Visibility.DELETED) await this.suggesting.supersede(post, byId);
    // A merged thread stays out of sight whatever becomes of its question.
    if (post.kind === PostKind.QUESTION && thread.mergedIntoId === null) await this.threads.setVisibility(thread.id, to);
    if (post.kind === PostKind.ANSWER) await this.unaccepting.settle(open);
    this.events.emit(PostVisibilityChanged, {
      threadId: thread.id, postId: post.id, kind: post.kind, from, to, byId, ...(reason !== undefined && { reason }), ...(decisionId !== undefined && { decisionId }),
      ...(post.acceptedAt && { acceptedAt: post.acceptedAt.toISOString(), acceptedById: post.acceptedById }),
    });
    if (from === Visibility.HELD && PUBLISHED.includes(to)) await this.announce(open);
  }

  /** What waited for review is posted now. */
  private async announce({ post, thread }: OpenPost): Promise<void> {
    await this.threads.noteActivity(thread.id, post.createdAt);
    const of = { threadId: thread.id, postId: post.id, authorId: post.authorId };
    if (post.kind === PostKind.QUESTION) this.events.emit(QuestionAsked, { ...of, spaceId: thread.spaceId });
    else if (post.kind === PostKind.ANSWER) this.events.emit(AnswerPosted, of);
    else if (post.parentId) this.events.emit(CommentPosted, { ...of, parentId: post.parentId });
  }
}
