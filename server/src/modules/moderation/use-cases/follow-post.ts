import { Decision, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { AuthorsRepository } from '../data/authors.repository.ts';
import { ItemsRepository } from '../data/items.repository.ts';
import { isPublished } from '../domain/policy.ts';
import { DecisionsRepository } from '../data/decisions.repository.ts';
import { Penalties } from './support/penalties.ts';
import { Removals } from './support/removals.ts';
import { SettleItems } from './support/settle-items.ts';

export interface Shown {
  postId: string;
  from: Visibility;
  to: Visibility;
  byId: string | null;
  reason?: string;
  acceptedAt?: string;
  acceptedById?: string | null;
}

/** Something happened to a post outside the queue: what waits for it leaves, and its author is told what a moderator did. */
@Injectable()
export class FollowPost {
  constructor(
    private readonly authors: AuthorsRepository,
    private readonly items: ItemsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly settle: SettleItems,
    private readonly removals: Removals,
    private readonly penalties: Penalties,
  ) {}

  async execute({ postId, from, to, byId, reason = '', acceptedAt, acceptedById }: Shown): Promise<void> {
    const items = await this.items.lockOpenOf(postId);
    const post = await this.authors.post(postId);
    if (!post) return;
    const byAuthor = byId === post.authorId;
    if (isPublished(to)) {
      await this.settle.execute(items, 'shown', byId);
      const ended = (await this.decisions.standing(postId)).map((d) => d.id);
      await this.decisions.end(ended, 'reversed');
      await this.penalties.returned(postId);
      if (!byAuthor) await this.removals.record(post, { itemId: null, decision: Decision.APPROVE, rule: '', category: null, reason, byId }, to);
      return;
    }
    await this.settle.execute(items, byAuthor ? 'gone' : 'taken', byId);
    if (byAuthor) return;
    const decision = to === Visibility.DELETED ? Decision.DELETE : Decision.HIDE;
    const place = { visibility: from, acceptedAt: acceptedAt ?? null, acceptedById: acceptedById ?? null };
    await this.removals.note(post, { itemId: null, decision, rule: '', category: null, reason, byId }, place, to);
  }
}
