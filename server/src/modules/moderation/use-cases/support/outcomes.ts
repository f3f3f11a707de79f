import { Decision, ReviewKind, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { AppealOutcome } from './appeal-outcome.ts';
import { ArticleOutcome } from './article-outcome.ts';
import { Escalation } from './escalation.ts';
import { PersonOutcome } from './person-outcome.ts';
import { PostOutcome } from './post-outcome.ts';
import { SuggestionOutcome } from './suggestion-outcome.ts';

/** What a decision does, by what it is about. Answers the id under which it is kept. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly posts: PostOutcome,
    private readonly appeals: AppealOutcome,
    private readonly articles: ArticleOutcome,
    private readonly people: PersonOutcome,
    private readonly suggestions: SuggestionOutcome,
    private readonly escalation: Escalation,
  ) {}

  apply(actor: Member, item: ItemRow, siblings: readonly ItemRow[], choice: Choice): Promise<string> {
    if (choice.decision === Decision.ESCALATE) return this.escalation.apply(actor, item, choice);
    if (item.kind === ReviewKind.APPEAL) return this.appeals.apply(actor, item, siblings, choice);
    if (item.kind === ReviewKind.SUGGESTED_EDIT) return this.suggestions.apply(actor, item, choice);
    if (item.subjectType === ReviewSubject.ARTICLE) return this.articles.apply(actor, item, choice);
    if (item.subjectType === ReviewSubject.ACCOUNT) return this.people.apply(actor, item, choice);
    return this.posts.apply(actor, item, siblings, choice);
  }
}
