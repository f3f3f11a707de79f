import { CloseReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** Asked before: closed towards its original. */
@Injectable()
export class CloseAsDuplicate {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, threadId: string, originalId: string, given?: string | null): Promise<string> {
    const who = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const [{ thread }, original] = await this.gate.pair(who, threadId, originalId);
      refuse(judgeThread('close', who, thread));
      const v = new Validation();
      if (!original) v.add('original', 'UNKNOWN', 'there is no such thread');
      else if (originalId === threadId) v.add('original', 'INVALID', 'a thread is no duplicate of itself');
      // One step to the original, whatever people click on: no chains and no circles.
      else if (original.thread.duplicateOfId !== null) v.add('original', 'INVALID', 'that thread is a duplicate itself; give its original');
      v.done();
      if (thread.duplicateOfId === originalId) return thread.id;
      const duplicates = await this.threads.repointDuplicates(thread.id, originalId);
      await this.changes.mark(who, thread, { closedAt: new Date(), closeReason: CloseReason.DUPLICATE, closeNote: null, duplicateOfId: originalId }, { kind: 'duplicate', reason, before: { duplicates } });
      return thread.id;
    });
  }
}
