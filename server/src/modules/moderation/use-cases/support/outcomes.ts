import { Decision, ReviewKind, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { ItemsRepository } from '../../data/items.repository.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { AppealOutcome } from './appeal-outcome.ts';
import { ArticleOutcome } from './article-outcome.ts';
import { PostOutcome } from './post-outcome.ts';
import { Queue } from './queue.ts';
import { Removals } from './removals.ts';

/** What a decision does, by what it is about. Answers the id under which it is kept. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly posts: PostOutcome,
    private readonly appeals: AppealOutcome,
    private readonly articles: ArticleOutcome,
    private readonly items: ItemsRepository,
    private readonly removals: Removals,
    private readonly queue: Queue,
  ) {}

  apply(actor: Member, item: ItemRow, siblings: readonly ItemRow[], choice: Choice): Promise<string> {
    if (choice.decision === Decision.ESCALATE) return this.escalate(actor, item, choice);
    if (item.kind === ReviewKind.APPEAL) return this.appeals.apply(actor, item, siblings, choice);
    if (item.subjectType === ReviewSubject.ARTICLE) return this.articles.apply(actor, item, choice);
    return this.posts.apply(actor, item, siblings, choice);
  }

  /** For the moderators of all spaces. It stays in the queue. */
  private async escalate(actor: Member, item: ItemRow, { decision, reason }: Choice): Promise<string> {
    if (item.escalatedAt !== null) throw new Conflict('ALREADY_ESCALATED', 'It was escalated already');
    await this.items.escalate(item.id);
    await this.queue.changed();
    return (await this.removals.record(item, { itemId: item.id, decision, rule: item.rule, category: null, reason, byId: actor.accountId }, null)).id;
  }
}
