import { AppealState, ReportOutcome, ReviewKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import type { ItemRow } from '../../domain/records.ts';
import { AppealDecided } from '../../events.ts';
import { Queue } from './queue.ts';

/** What happened to a thing: somebody took it from view, showed it again, or it went without anybody judging it. */
export type Happened = 'taken' | 'shown' | 'gone';

const REPORTS = { taken: ReportOutcome.UPHELD, shown: ReportOutcome.DISMISSED, gone: ReportOutcome.MOOT } as const;

/** Items that something else resolved leave the queue. They are locked by then. */
@Injectable()
export class SettleItems {
  constructor(
    private readonly queue: Queue,
    private readonly reports: ReportsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly events: EventBus,
  ) {}

  async execute(items: readonly ItemRow[], happened: Happened, byId: string | null): Promise<void> {
    for (const item of items) {
      if (item.kind === ReviewKind.SUGGESTED_EDIT) continue; // Ends when the suggestion is settled.
      if (item.kind === ReviewKind.APPEAL) await this.appeal(item, happened === 'shown' ? AppealState.REVERSED : AppealState.MOOT, '', byId);
      await this.reports.settle(item.id, REPORTS[happened]);
      await this.queue.close(item, 'withdrawn', null, byId);
    }
  }

  async appeal(item: ItemRow, state: Exclude<AppealState, 'open'>, reason: string, byId: string | null): Promise<void> {
    const appeal = await this.decisions.appealOfItem(item.id);
    if (!appeal) return;
    await this.decisions.settleAppeal(appeal.id, state, reason);
    this.events.emit(AppealDecided, {
      appealId: appeal.id, decisionId: appeal.decisionId, itemId: item.id, postId: item.subjectType === 'post' ? item.subjectId : null, threadId: item.threadId, authorId: appeal.accountId, state, reason, byId,
    });
  }
}
