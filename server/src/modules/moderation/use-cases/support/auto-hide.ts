import { Decision, type ReportReason, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/settings.ts';
import { AuthorsRepository } from '../../data/authors.repository.ts';
import { ItemsRepository } from '../../data/items.repository.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import { isPublished } from '../../domain/policy.ts';
import type { Subject } from '../../domain/records.ts';
import { hidesAlone, hidesAt, mainReason, type Reporter } from '../../domain/report-weight.ts';
import { Removals } from './removals.ts';

/** Enough weight of reports hides a post until somebody has looked. Articles and profiles stay. */
@Injectable()
export class AutoHide {
  constructor(
    private readonly settings: Settings,
    private readonly items: ItemsRepository,
    private readonly reports: ReportsRepository,
    private readonly authors: AuthorsRepository,
    private readonly removals: Removals,
  ) {}

  /** After a report of an item, whose row is locked. */
  async look(itemId: string, subject: Subject, reason: ReportReason, reporter: Reporter | undefined): Promise<void> {
    const open = await this.reports.weighings(itemId);
    await this.items.setWeight(itemId, open.reduce((sum, r) => sum + r.weight, 0));
    if (subject.subjectType !== ReviewSubject.POST || subject.authorId === null) return;
    const post = await this.authors.post(subject.subjectId);
    if (!post || !isPublished(post.visibility)) return;
    const reported = await this.authors.reported(subject.authorId);
    const alone = hidesAlone(reason, reporter, reported, this.settings.get('moderation.report.spamHidesFromTrust'));
    if (!alone && !hidesAt(open, reported, this.settings.get('moderation.report.hideWeight'))) return;
    const category = mainReason(await this.reports.openReasons(itemId));
    await this.removals.take(subject, { itemId, decision: Decision.HIDE, rule: alone ? 'trusted_spam_report' : 'reports', category, reason: '', byId: null });
  }
}
