import { type ReportReason, ReviewKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/settings.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import { reportWeight } from '../../domain/report-weight.ts';
import type { Subject } from '../../domain/records.ts';
import { AutoHide } from './auto-hide.ts';
import { Queue } from './queue.ts';

export interface Said {
  reporterId: string | null;
  email: string | null;
  reason: ReportReason;
  text: string;
  /** false: it is looked at, and hides nothing. */
  counts: boolean;
}

/** Puts a report into the queue; hides the post where that is enough. Part of the caller's transaction. */
@Injectable()
export class FileReport {
  constructor(
    private readonly settings: Settings,
    private readonly queue: Queue,
    private readonly reports: ReportsRepository,
    private readonly autoHide: AutoHide,
  ) {}

  /** False where they reported the same not long ago. */
  async execute(subject: Subject, { counts, ...said }: Said, { rule, againHours }: { rule: string; againHours: number }): Promise<boolean> {
    const { id: itemId } = await this.queue.open({ ...subject, kind: ReviewKind.REPORT, rule });
    // The item is locked by now: of the same report twice at once one is the second.
    if (await this.reports.reportedLately(said, subject.subjectId, againHours)) return false;
    const reporter = said.reporterId !== null && counts ? await this.reports.reporter(said.reporterId) : undefined;
    const weight = reportWeight(reporter, { staffWeight: this.settings.get('moderation.report.staffWeight'), accuracyFrom: this.settings.get('moderation.report.accuracyFrom') });
    await this.reports.insert({ ...said, itemId, subjectId: subject.subjectId, weight, byStaff: reporter?.isStaff ?? false });
    await this.autoHide.look(itemId, subject, said.reason, reporter);
    return true;
  }
}
