import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { MergedThreadsRepository } from '../../data/merged-threads.repository.ts';
import { MovesRepository } from '../../data/moves.repository.ts';
import { judgeThread } from '../../domain/permissions.ts';
import type { ThreadChangeView } from '../../domain/thread-change.ts';
import { refuse } from '../refuse.ts';
import { Moved } from '../support/moved.ts';
import { type OpenThread, ThreadGate } from '../support/thread-gate.ts';
import { changedSince } from './changed-since.ts';
import { WayBack } from './way-back.ts';

/** The posts are where and what they were; the address of the thread that they made leads there. */
@Injectable()
export class UndoSplit {
  constructor(
    private readonly gate: ThreadGate,
    private readonly moves: MovesRepository,
    private readonly merged: MergedThreadsRepository,
    private readonly way: WayBack,
    private readonly moved: Moved,
  ) {}

  async execute(by: Member, { thread }: OpenThread, { otherId, before }: ThreadChangeView): Promise<void> {
    const [, other] = await this.gate.pair(by, thread.id, otherId ?? '');
    if (!other) throw changedSince();
    refuse(judgeThread('moderate', by, other.thread));
    const places = before.places ?? [];
    await this.way.check(places, other.thread.id);
    const ids = places.map((p) => p.id);
    if ((await this.moves.others(other.thread.id, ids)) > 0) throw new Conflict('ANSWERED_SINCE', 'Others have answered there since; merge the thread instead');
    const comments = places.filter((p) => p.kind === 'comment').map((p) => p.id);
    if ((await this.moves.repliesTo(comments)) > 0) throw new Conflict('ANSWERED_SINCE', 'What was a comment has comments itself now; merge the thread instead');
    const parents = await this.moves.posts(places.flatMap((p) => p.parentId ?? []));
    if (parents.some((p) => p.threadId !== thread.id || p.kind === 'comment')) throw changedSince('What these were comments on is elsewhere now; undo that first');
    await this.moves.setRevisionTitle(ids[0] ?? '', null, null);
    await this.moves.putBack(places, other.thread.id, thread.id);
    await this.merged.lead(other.thread.id, thread.id);
    await this.merged.takeFollowers(other.thread.id, thread.id);
    await this.moved.settle(other.thread.id, thread.id, ids, by.accountId);
  }
}
