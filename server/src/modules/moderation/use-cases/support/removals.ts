import { Decision, Visibility, type ReportReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../../platform/database/ids.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { ModeratePost } from '../../../threads/index.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import type { DecisionRow, Place, Subject } from '../../domain/records.ts';
import { PostDecided } from '../../events.ts';

/** What is decided against a thing, and why. */
export interface Verdict {
  itemId: string | null;
  decision: Decision;
  rule: string;
  category: ReportReason | null;
  reason: string;
  /** null: a rule, not a person. */
  byId: string | null;
  sanctionId?: string | null;
  until?: Date | null;
}

export type Decided = Omit<DecisionRow, 'state' | 'createdAt' | 'endedAt'>;

/** Takes posts from view and shows them again, with what it takes to reverse it written down. Part of the caller's transaction. */
@Injectable()
export class Removals {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly posts: ModeratePost,
    private readonly events: EventBus,
  ) {}

  /** Hides the post, or deletes it for whatever is more than hiding. */
  async take(post: Subject, verdict: Verdict): Promise<Decided> {
    const decisionId = newId('decision');
    const to = verdict.decision === Decision.HIDE ? Visibility.HIDDEN : Visibility.DELETED;
    const place = await this.posts.remove(post.subjectId, { to, byId: verdict.byId, reason: verdict.reason, decisionId });
    return this.note(post, verdict, place, to, decisionId);
  }

  /** The same for what is taken from view already. */
  async note(post: Subject, verdict: Verdict, place: Place | null, visibility: Visibility, decisionId = newId('decision')): Promise<Decided> {
    const earlier = await this.decisions.standing(post.subjectId);
    // What was in view before any of it is what a reversal brings back.
    const before = earlier.find((d) => d.before !== null)?.before ?? place;
    await this.decisions.end(earlier.filter((d) => d.sanctionId === null).map((d) => d.id), 'superseded');
    return this.record(post, { ...verdict, before }, visibility, decisionId);
  }

  /** Shows what is hidden or held, in its old place; what held it from view ends. Whether it was. */
  async show(post: Subject, byId: string | null): Promise<boolean> {
    const standing = (await this.decisions.standing(post.subjectId)).filter((d) => d.sanctionId === null);
    const before = standing.find((d) => d.before !== null)?.before;
    const appeared = await this.posts.restore(post.subjectId, before ?? undefined, { byId, decisionId: standing[0]?.id ?? newId('decision') });
    await this.decisions.end(standing.map((d) => d.id), 'reversed');
    return appeared;
  }

  /** Written down, and told to whom it is about. */
  async record(of: Subject, verdict: Verdict & { before?: Place | null }, visibility: Visibility | null, id = newId('decision')): Promise<Decided> {
    const { itemId, decision, rule, category, reason, byId } = verdict;
    const { subjectType, subjectId, threadId, spaceId, authorId } = of;
    const row: Decided = { id, itemId, subjectType, subjectId, threadId, spaceId, authorId, decision, rule, category, reason, byId, before: verdict.before ?? null, sanctionId: verdict.sanctionId ?? null, until: verdict.until ?? null };
    await this.decisions.insert(row);
    if (authorId !== null && decision !== Decision.ESCALATE) {
      this.events.emit(PostDecided, { decisionId: id, itemId, postId: subjectType === 'post' ? subjectId : null, threadId, authorId, decision, visibility, rule, reason, byId });
    }
    return row;
  }
}
