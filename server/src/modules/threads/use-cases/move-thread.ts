import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { TargetSpaces } from './support/target-spaces.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** To another space, by who moderates both. Its address stays. */
@Injectable()
export class MoveThread {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly targets: TargetSpaces,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, threadId: string, slugOrId: string, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      refuse(judgeThread('move', moderator, thread));
      const space = this.targets.find(moderator, slugOrId);
      refuse(judgeThread('move', moderator, { ...thread, spaceId: space.id }));
      // A pin belongs to the list it was made for.
      if (space.id !== thread.spaceId) await this.changes.mark(moderator, thread, { spaceId: space.id, pinnedAt: null }, { kind: 'move', reason });
      return thread.id;
    });
  }
}
