import { Injectable } from '@nestjs/common';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { MovesRepository } from '../../data/moves.repository.ts';
import type { Place } from '../../domain/thread-change.ts';
import { changedSince } from './changed-since.ts';

/** Whether posts can go back to where they were. */
@Injectable()
export class WayBack {
  constructor(private readonly moves: MovesRepository) {}

  /** @throws Conflict CHANGED_SINCE, ACCEPTED_SINCE */
  async check(places: readonly Place[], threadId: string): Promise<void> {
    const now = new Map((await this.moves.posts(places.map((p) => p.id))).map((p) => [p.id, p]));
    if (places.some((p) => now.get(p.id)?.threadId !== threadId)) throw changedSince('Some of these posts have gone further since; undo that first');
    if (places.some((p) => now.get(p.id)!.accepted && !p.accepted)) throw new Conflict('ACCEPTED_SINCE', 'One of these answers was accepted since; take the acceptance back first');
  }
}
