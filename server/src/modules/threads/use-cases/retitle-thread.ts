import { Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { Headings } from './support/headings.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

export interface Heading {
  thread: string;
  title?: string | undefined;
  tags?: readonly string[] | undefined;
  reason?: string | undefined;
}

/** Title and tags, without a word of the question: a revision of it that anybody may compare. */
@Injectable()
export class RetitleThread {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly headings: Headings,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, input: Heading): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(input.reason);
    return this.db.transaction(async () => {
      const open = await this.gate.thread(moderator, input.thread);
      const { thread } = open;
      refuse(judgeThread('retitle', moderator, thread));
      const v = new Validation();
      const before = await this.headings.of(thread);
      const after = await this.headings.check(v, moderator, thread, input);
      v.done();
      if (!after.changed) return thread.id;
      await this.headings.save(open, moderator.accountId, after, reason, Significance.MINOR);
      await this.changes.record(moderator, thread, { kind: 'retitle', reason, before, after: { title: after.title, tags: after.tags.toSorted() } });
      return thread.id;
    });
  }
}
