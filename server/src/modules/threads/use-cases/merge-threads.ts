import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { MergedThreadsRepository } from '../data/merged-threads.repository.ts';
import { type Movable, MovesRepository } from '../data/moves.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import type { Place } from '../domain/thread-change.ts';
import { refuse } from './refuse.ts';
import { Moved } from './support/moved.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { type OpenThread, ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** Two threads ask the same: answers and comments of the one go to the other, and its address leads there. Its question is kept for the way back. */
@Injectable()
export class MergeThreads {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly moves: MovesRepository,
    private readonly merged: MergedThreadsRepository,
    private readonly moved: Moved,
    private readonly changes: ThreadChanges,
  ) {}

  /** Answers the id of the thread that stays. */
  async execute(actor: Actor, threadId: string, intoId: string, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const [{ thread }, other] = await this.gate.pair(moderator, threadId, intoId);
      refuse(judgeThread('merge', moderator, thread));
      const { thread: into } = check(threadId, other);
      refuse(judgeThread('merge', moderator, into));
      const places = (await this.moves.besidesQuestion(thread.id)).map(placeOf);
      await this.moves.merge(thread.id, into.id);
      await this.merged.lead(thread.id, into.id);
      const followers = await this.merged.takeFollowers(thread.id, into.id);
      const alsoMe = await this.merged.takeAlsoMe(thread.id, into.id);
      await this.merged.takeDrafts(thread.id, into.id);
      await this.moved.endSuggestions(thread.id, moderator.accountId);
      const { title } = thread;
      await this.changes.record(moderator, into, { kind: 'merge', reason, otherId: thread.id, before: { title, places, marks: { pinnedAt: thread.pinnedAt } }, after: { followers, alsoMe } });
      await this.moved.settle(thread.id, into.id, places.map((p) => p.id), moderator.accountId);
      return into.id;
    });
  }
}

export const placeOf = ({ id, kind, parentId, accepted, rejectedAt, rejectedReason }: Movable): Place => ({ id, kind, parentId, accepted, rejectedAt, rejectedReason });

/** @throws InvalidInput */
function check(threadId: string, other: OpenThread | undefined): OpenThread {
  const v = new Validation();
  if (!other) v.add('into', 'UNKNOWN', 'there is no such thread');
  else if (other.thread.id === threadId) v.add('into', 'INVALID', 'a thread cannot be merged into itself');
  else if (other.thread.duplicateOfId === threadId) v.add('into', 'INVALID', 'that thread is a duplicate of this one; merge it into this one');
  v.done();
  return other!;
}
