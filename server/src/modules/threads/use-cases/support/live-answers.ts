import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import { Broadcast } from '../../../../platform/events/broadcast.ts';
import type { Posted } from './posted.ts';

export const ANSWER_ADDED = 'answer-added';

/** Tells open pages of a new answer, after the commit: a NOTIFY within it would let commits wait for each other. */
@Injectable()
export class LiveAnswers {
  private readonly log = new Logger(LiveAnswers.name);

  constructor(
    private readonly db: Database,
    private readonly broadcast: Broadcast,
  ) {}

  tell(posted: Posted): void {
    this.db.afterCommit(() => {
      this.broadcast.send(ANSWER_ADDED, posted).catch((e: unknown) => this.log.warn(`Open pages were not told of ${posted.postId}: ${String(e)}`));
    });
  }
}
