import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import type { PostRow } from '../../data/posts.repository.ts';
import { SuggestionsRepository } from '../../data/suggestions.repository.ts';
import { EditSuggested, EditSuggestionSettled } from '../../events.ts';
import type { CheckedEdit } from './edits.ts';
import type { Held } from './post-screening.ts';
import type { OpenPost } from './thread-gate.ts';

/** Keeps edits of those who may only suggest them, and edits that a rule holds. */
@Injectable()
export class Suggesting {
  constructor(
    private readonly events: EventBus,
    private readonly settings: Settings,
    private readonly suggestions: SuggestionsRepository,
  ) {}

  /** One an editor and post: another one takes the place of what waits. @param held by which rule @throws Conflict TOO_MANY_SUGGESTIONS */
  async suggest({ post, thread }: OpenPost, editor: Member, { text, head, reason, significance }: CheckedEdit, held?: Held): Promise<string> {
    const suggestion = {
      postId: post.id, editorId: editor.accountId, baseRevision: post.revision, markdown: text.markdown, title: head?.title ?? null, tags: head?.tags ?? null, reason, significance,
      rule: held?.rule ?? '',
    };
    const [open] = await this.suggestions.openBy(editor.accountId, [post.id]);
    if (open) {
      await this.suggestions.replace(open.id, suggestion);
      return open.id;
    }
    if ((await this.suggestions.countOpenBy(editor.accountId)) >= this.settings.get('posting.suggestions.open')) {
      throw new Conflict('TOO_MANY_SUGGESTIONS', 'So many of your edits wait for approval that another one has to wait, too');
    }
    const suggestionId = await this.suggestions.insert(suggestion);
    this.events.emit(EditSuggested, { threadId: thread.id, postId: post.id, suggestionId, editorId: editor.accountId, spaceId: thread.spaceId, ...held });
    return suggestionId;
  }

  /** Another edit, or the end of the post, came first. */
  async supersede(post: Pick<PostRow, 'id' | 'threadId'>, byId: string | null): Promise<void> {
    for (const { id, editorId } of await this.suggestions.supersede(post.id, byId)) {
      this.events.emit(EditSuggestionSettled, { threadId: post.threadId, postId: post.id, suggestionId: id, editorId, approved: false, byId });
    }
  }
}
