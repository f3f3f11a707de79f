import { LIMITS, ReportReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { mayReportAll, reportReasons } from '../domain/policy.ts';
import { FileReport, type Said } from './support/file-report.ts';
import { ReportLimits } from './support/report-limits.ts';
import { type Reportable, Subjects, type SubjectRef } from './support/subjects.ts';

export interface ReportInput extends SubjectRef {
  reason: ReportReason;
  text?: string | undefined;
  /** Of a guest. */
  email?: string | undefined;
}

/** Somebody says that something is wrong with a thing. Whoever reports learns nothing from it but that it was taken. */
@Injectable()
export class ReportContent {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly subjects: Subjects,
    private readonly limits: ReportLimits,
    private readonly filing: FileReport,
  ) {}

  /** @throws InvalidInput, Conflict OWN_POST, NOT_PUBLISHED, ALREADY_REPORTED, AppError NOT_FOUND, RATE_LIMITED */
  async execute(actor: Actor, ip: string, input: ReportInput): Promise<void> {
    const subject = await this.subjects.reportable(actor, input);
    if (!subject.isPublished) throw new Conflict('NOT_PUBLISHED', 'It is not published');
    if (actor.accountId !== undefined && actor.accountId === subject.authorId) throw new Conflict('OWN_POST', 'This is your own');
    const said = this.check(actor, input, subject);
    await this.limits.hit(said.reporterId, ip);
    await this.db.transaction(async () => {
      const filed = await this.filing.execute(subject, said, { rule: 'reports', againHours: this.settings.get('moderation.report.againHours') });
      if (!filed) throw new Conflict('ALREADY_REPORTED', 'You reported this already');
    });
  }

  private check(actor: Actor, input: ReportInput, subject: Reportable): Said {
    const v = new Validation();
    const text = v.text('text', input.text, { max: LIMITS.comment.max, raw: true, required: input.reason === ReportReason.OTHER }).trim();
    if (!reportReasons(actor, subject).includes(input.reason)) v.add('reason', 'INVALID', 'sign in to report for anything but illegal content');
    const email = actor.accountId === undefined ? this.limits.email(v, input.email) : null;
    v.done();
    return { reporterId: actor.accountId ?? null, email, reason: input.reason, text, counts: mayReportAll(actor) };
  }
}
