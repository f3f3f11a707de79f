import { LIMITS, slugify } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import type { Movable } from '../data/moves.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { placeOf } from './merge-threads.ts';
import { refuse } from './refuse.ts';
import { Moved } from './support/moved.ts';
import { reasonOf } from './support/reasons.ts';
import { SplitPosts } from './support/split-posts.ts';
import { TargetSpaces } from './support/target-spaces.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { type OpenThread, ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

export interface Split {
  thread: string;
  /** Answers and comments; the oldest becomes the question. */
  posts: readonly string[];
  title: string;
  /** Slug or id; where it is not given: the same space. */
  space?: string | undefined;
  reason?: string | undefined;
}

/** What asks something else becomes a thread of its own. */
@Injectable()
export class SplitThread {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly targets: TargetSpaces,
    private readonly posts: SplitPosts,
    private readonly moved: Moved,
    private readonly changes: ThreadChanges,
  ) {}

  /** Answers the id of the new thread. */
  async execute(actor: Actor, input: Split): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(input.reason);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, input.thread);
      refuse(judgeThread('split', moderator, thread));
      const spaceId = input.space ? this.targets.find(moderator, input.space).id : thread.spaceId;
      refuse(judgeThread('split', moderator, { ...thread, spaceId }));
      const v = new Validation();
      const title = v.text('title', input.title, LIMITS.title);
      const chosen = await this.posts.choose(v, thread.id, input.posts);
      v.done();
      return this.split(moderator, { thread, spaceId, title, slug: slugify(title), chosen, reason });
    });
  }

  private async split(by: Member, on: { thread: OpenThread['thread']; spaceId: string; title: string; slug: string; chosen: Movable[]; reason: string }): Promise<string> {
    const { thread, chosen, reason } = on;
    const newId = await this.posts.open(thread, on, chosen);
    await this.changes.record(by, thread, { kind: 'split', reason, otherId: newId, before: { places: chosen.map(placeOf) }, after: { title: on.title } });
    await this.moved.settle(thread.id, newId, chosen.map((p) => p.id), by.accountId);
    return newId;
  }
}

