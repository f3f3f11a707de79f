import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { MergedThreadsRepository } from '../../data/merged-threads.repository.ts';
import { MovesRepository } from '../../data/moves.repository.ts';
import type { ThreadChangeView } from '../../domain/thread-change.ts';
import { Moved } from '../support/moved.ts';
import type { OpenThread } from '../support/thread-gate.ts';
import { changedSince } from './changed-since.ts';
import { WayBack } from './way-back.ts';

/** The merged thread stands by itself again, with its posts; what was posted since stays. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly moves: MovesRepository,
    private readonly merged: MergedThreadsRepository,
    private readonly way: WayBack,
    private readonly moved: Moved,
  ) {}

  async execute(by: Member, { thread }: OpenThread, { otherId, before, after }: ThreadChangeView): Promise<void> {
    const id = otherId ?? '';
    if ((await this.merged.lockMerged(id))?.mergedIntoId !== thread.id) throw changedSince();
    const places = before.places ?? [];
    await this.way.check(places, thread.id);
    await this.moves.putBack(places, thread.id, id);
    await this.merged.stand(id, before.marks?.pinnedAt ?? null);
    await this.merged.giveBack(thread.id, after.followers ?? [], after.alsoMe ?? []);
    await this.moved.settle(thread.id, id, places.map((p) => p.id), by.accountId);
  }
}
