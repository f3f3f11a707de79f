import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { ThreadChangesRepository } from '../../data/thread-changes.repository.ts';
import { type ThreadRow, ThreadsRepository } from '../../data/threads.repository.ts';
import { type ChangeFacts, type Marks, marksOf, type ThreadChangeKind } from '../../domain/thread-change.ts';
import { ThreadChanged } from '../../events.ts';

export interface Done {
  kind: ThreadChangeKind;
  reason: string;
  before: ChangeFacts;
  after: ChangeFacts;
  otherId?: string;
}

/** Whatever a moderator does to a thread: in its history, in the audit log, and told to what shows the thread. The thread's row is locked by then. */
@Injectable()
export class ThreadChanges {
  constructor(
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly threads: ThreadsRepository,
    private readonly changes: ThreadChangesRepository,
  ) {}

  async record(by: Member, thread: Pick<ThreadRow, 'id' | 'spaceId'>, { kind, reason, before, after, otherId }: Done): Promise<void> {
    const change = await this.changes.insert({ threadId: thread.id, otherId: otherId ?? null, kind, byId: by.accountId, reason, before, after });
    await this.audit.record(by, {
      action: `thread.${kind}`, subject: { type: 'thread', id: thread.id }, spaceId: thread.spaceId, reason, before, after: { ...after, change, ...(otherId !== undefined && { other: otherId }) },
    });
    this.events.emit(ThreadChanged, { threadId: thread.id });
  }

  /** Sets marks of the thread. `before` and `after`: what the change knows besides. */
  async mark(by: Member, thread: ThreadRow, marks: Partial<Marks>, { kind, reason, before = {}, after = {} }: Pick<Done, 'kind' | 'reason'> & Partial<Done>): Promise<void> {
    await this.threads.saveMarks(thread.id, { ...marksOf(thread), ...marks });
    const was = Object.fromEntries(Object.keys(marks).map((key) => [key, thread[key as keyof Marks]]));
    await this.record(by, thread, { kind, reason, before: { ...before, marks: was }, after: { ...after, marks } });
  }
}
