import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AccountsMerged } from '../../identity/events.ts';
import { SuggestionsRepository } from '../data/suggestions.repository.ts';
import { EditSuggestionSettled } from '../events.ts';

/** Of two edits that one person suggested from two accounts one is left; whoever waits for the other one hears that it is over. */
@Injectable()
export class MergedEditors {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly suggestions: SuggestionsRepository,
  ) {}

  @Subscribe('threads.merged-accounts', AccountsMerged)
  merged({ payload: { intoId: editorId } }: DomainEvent<{ intoId: string }>): Promise<void> {
    return this.db.transaction(async () => {
      for (const { id: suggestionId, postId, threadId } of await this.suggestions.replacedToday(editorId)) {
        this.events.emit(EditSuggestionSettled, { threadId, postId, suggestionId, editorId, approved: false, byId: null });
      }
    });
  }
}
