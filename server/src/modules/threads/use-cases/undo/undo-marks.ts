import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { ThreadsRepository } from '../../data/threads.repository.ts';
import { judgeThread } from '../../domain/permissions.ts';
import { type Marks, marksOf, sameMarks, type ThreadChangeView } from '../../domain/thread-change.ts';
import { ThreadChanged } from '../../events.ts';
import { refuse } from '../refuse.ts';
import type { OpenThread } from '../support/thread-gate.ts';
import { changedSince } from './changed-since.ts';

/** Pin, lock, close, reopen, duplicate, move: the marks become what they were. */
@Injectable()
export class UndoMarks {
  constructor(
    private readonly events: EventBus,
    private readonly threads: ThreadsRepository,
  ) {}

  async execute(by: Member, { thread }: OpenThread, { kind, before, after }: ThreadChangeView): Promise<void> {
    const left: Partial<Marks> = after.marks ?? {};
    if (!sameMarks(marksOf(thread), left)) throw changedSince();
    const back = { ...marksOf(thread), ...before.marks };
    if (kind === 'move') refuse(judgeThread('move', by, { ...thread, spaceId: back.spaceId }));
    await this.threads.saveMarks(thread.id, back);
    if (before.duplicates && left.duplicateOfId) await this.threads.repointDuplicates(left.duplicateOfId, thread.id, before.duplicates);
    this.events.emit(ThreadChanged, { threadId: thread.id });
  }
}
