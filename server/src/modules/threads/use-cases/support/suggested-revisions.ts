import { Injectable } from '@nestjs/common';
import type { SuggestionView } from '../../domain/views.ts';
import { PostTexts } from './post-texts.ts';
import { QuestionHead } from './question-head.ts';
import { Revising } from './revising.ts';
import type { OpenPost } from './thread-gate.ts';

/** Makes of a suggestion the revision that it asked for. It was checked when it was made. */
@Injectable()
export class SuggestedRevisions {
  constructor(
    private readonly texts: PostTexts,
    private readonly heads: QuestionHead,
    private readonly revising: Revising,
  ) {}

  async make(open: OpenPost, s: SuggestionView, byId: string): Promise<void> {
    const head = s.title === null ? undefined : await this.heads.compare(open.thread, s.title, s.tags ?? []);
    await this.revising.save(open, s.editorId, { text: this.texts.checked(s.markdown), head, reason: s.reason, significance: s.significance }, byId);
  }
}
