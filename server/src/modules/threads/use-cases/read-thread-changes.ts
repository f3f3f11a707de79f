import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { ThreadChangesRepository } from '../data/thread-changes.repository.ts';
import { type ThreadChangeView, UNDO_ASKS } from '../domain/thread-change.ts';
import type { ThreadView } from '../domain/views.ts';
import { PermissionsReader } from './permissions-reader.ts';
import { ThreadReader } from './thread-reader.ts';

const DAY = 86_400_000;

/** What moderators did to a thread, for those who moderate it. */
@Injectable()
export class ReadThreadChanges {
  constructor(
    private readonly settings: Settings,
    private readonly changes: ThreadChangesRepository,
    private readonly reader: ThreadReader,
    private readonly permissions: PermissionsReader,
  ) {}

  /** Newest first; nothing for others. */
  async ofThread(ctx: GqlContext, thread: ThreadView): Promise<ThreadChangeView[]> {
    if (!(await this.permissions.ofThread(ctx, thread)).moderate) return [];
    const changes = loader<string, ThreadChangeView[]>(ctx, 'threads.changes', async (ids) => Map.groupBy(await this.changes.ofThreads(ids), (c) => c.threadId));
    return (await changes.load(thread.id)) ?? [];
  }

  undoableUntil(change: ThreadChangeView): Date | null {
    return change.undoneAt ? null : new Date(change.at.getTime() + this.settings.get('threads.undo.days') * DAY);
  }

  /** As far as can be said without trying. */
  async viewerCanUndo(ctx: GqlContext, change: ThreadChangeView): Promise<boolean> {
    const until = this.undoableUntil(change);
    if (!until || until <= new Date()) return false;
    return (await this.permissions.ofThread(ctx, await this.reader.thread(ctx, change.threadId)))[UNDO_ASKS[change.kind]];
  }
}
