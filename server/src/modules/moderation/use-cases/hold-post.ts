import { Decision, ReviewKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { AuthorsRepository } from '../data/authors.repository.ts';
import { Queue } from './support/queue.ts';
import { Removals } from './support/removals.ts';

/** A post that a rule holds before it is published: somebody has to look, and its author is told. */
@Injectable()
export class HoldPost {
  constructor(
    private readonly queue: Queue,
    private readonly authors: AuthorsRepository,
    private readonly removals: Removals,
  ) {}

  async execute(postId: string, { rule, detail }: { rule: string; detail: string }): Promise<void> {
    const post = await this.authors.post(postId);
    if (post?.visibility !== Visibility.HELD) return; // Approved or deleted meanwhile.
    const { id: itemId, isNew } = await this.queue.open({ ...post, kind: ReviewKind.HELD, rule, detail });
    if (!isNew) return;
    const place = { visibility: Visibility.HELD, acceptedAt: null, acceptedById: null };
    await this.removals.note(post, { itemId, decision: Decision.HIDE, rule, category: null, reason: '', byId: null }, place, Visibility.HELD);
  }
}
