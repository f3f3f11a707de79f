import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, actsByRole, type Member } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, forbidden, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { SuggestionsRepository } from '../data/suggestions.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { SuggestionState } from '../domain/suggestion-state.ts';
import type { SuggestionView } from '../domain/views.ts';
import { EditSuggestionSettled } from '../events.ts';
import { refuse } from './refuse.ts';
import type { Posted } from './support/posted.ts';
import { SuggestedRevisions } from './support/suggested-revisions.ts';
import { type OpenPost, ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** Approved, a suggested edit becomes a revision of who suggested it. Whoever may edit the post may settle; never one's own. */
@Injectable()
export class SettleSuggestion {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly gate: ThreadGate,
    private readonly suggestions: SuggestionsRepository,
    private readonly revisions: SuggestedRevisions,
  ) {}

  async execute(actor: Actor, suggestionId: string, approve: boolean, given = ''): Promise<Posted> {
    const judge = writer(actor);
    const v = new Validation();
    const reason = v.text('reason', given, LIMITS.reason);
    v.done();
    return this.db.transaction(async () => {
      const found = await this.find(suggestionId);
      const open = await this.gate.post(judge, found.postId);
      // Under the lock of the thread: what it is now.
      const suggestion = await this.find(suggestionId);
      if (suggestion.editorId === judge.accountId) throw forbidden('Somebody else decides on your suggestion');
      refuse(judgePost('edit', judge, open.thread, open.post));
      if (suggestion.state !== SuggestionState.OPEN) throw new Conflict('ALREADY_SETTLED', 'This suggestion is settled already');
      await this.settle(judge, open, suggestion, approve, reason);
      return { threadId: open.thread.id, postId: open.post.id };
    });
  }

  private async settle(judge: Member, open: OpenPost, s: SuggestionView, approve: boolean, reason: string): Promise<void> {
    const { post, thread } = open;
    await this.suggestions.settle(s.id, approve ? SuggestionState.APPROVED : SuggestionState.REFUSED, judge.accountId, reason);
    if (approve) await this.revisions.make(open, s, judge);
    this.events.emit(EditSuggestionSettled, { threadId: thread.id, postId: post.id, suggestionId: s.id, editorId: s.editorId, approved: approve, byId: judge.accountId });
    if (!actsByRole(judge, post.authorId)) return;
    await this.audit.record(judge, {
      action: approve ? 'suggestion.approve' : 'suggestion.refuse', subject: { type: 'post', id: post.id }, spaceId: thread.spaceId, reason,
      before: { suggestion: s.id, by: s.editorId, revision: post.revision }, after: { revision: approve ? post.revision + 1 : post.revision },
    });
  }

  private async find(id: string): Promise<SuggestionView> {
    const [found] = await this.suggestions.byIds([id]);
    if (!found) throw notFound('This suggestion');
    return found;
  }
}
