import { Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { ThreadChangeView } from '../../domain/thread-change.ts';
import { Headings } from '../support/headings.ts';
import type { OpenThread } from '../support/thread-gate.ts';
import { changedSince } from './changed-since.ts';

/** Title and tags become what they were: one revision more. */
@Injectable()
export class UndoHeading {
  constructor(private readonly headings: Headings) {}

  async execute(by: Member, open: OpenThread, { before, after }: ThreadChangeView): Promise<void> {
    const now = await this.headings.of(open.thread);
    if (now.title !== after.title || now.tags.join(' ') !== after.tags?.join(' ')) throw changedSince();
    await this.headings.save(open, by.accountId, { title: before.title ?? now.title, tags: before.tags ?? now.tags }, '', Significance.MINOR);
  }
}
