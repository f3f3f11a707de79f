import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import type { SuggestionView } from '../../domain/views.ts';
import { PostTexts } from './post-texts.ts';
import { QuestionHead } from './question-head.ts';
import { Revising } from './revising.ts';
import type { OpenPost } from './thread-gate.ts';

/** Makes of a suggestion the revision that it asked for. It was checked when it was made; whoever approves it stands in for it, so it is screened as theirs. */
@Injectable()
export class SuggestedRevisions {
  constructor(
    private readonly texts: PostTexts,
    private readonly heads: QuestionHead,
    private readonly revising: Revising,
  ) {}

  /** @throws Conflict HELD */
  async make(open: OpenPost, s: SuggestionView, judge: Member): Promise<void> {
    const head = s.title === null ? undefined : await this.heads.compare(open.thread, s.title, s.tags ?? []);
    const edit = { text: this.texts.checked(s.markdown), head, reason: s.reason, significance: s.significance };
    if (await this.revising.screen(judge, open, edit)) throw new Conflict('HELD', 'A rule holds this edit: a moderator decides on it');
    await this.revising.save(open, s.editorId, edit, judge.accountId);
  }
}
