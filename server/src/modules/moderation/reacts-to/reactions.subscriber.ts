import { OutcomeKind, ReportReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { OutcomeRecorded } from '../../reactions/events.ts';
import { AuthorsRepository } from '../data/authors.repository.ts';
import { ReportsRepository } from '../data/reports.repository.ts';
import { FileReport } from '../use-cases/support/file-report.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

@Injectable()
export class ReactionsSubscriber {
  constructor(
    private readonly authors: AuthorsRepository,
    private readonly reports: ReportsRepository,
    private readonly filing: FileReport,
    private readonly settings: Settings,
  ) {}

  /** An answer or article that somebody calls dangerous is looked at at once. */
  @Subscribe('moderation.dangerous', OutcomeRecorded)
  async recorded({ payload: { postId, articleId, accountId, kind } }: Event<typeof OutcomeRecorded>) {
    if (kind !== OutcomeKind.DANGEROUS) return;
    const subject = postId !== null ? await this.authors.post(postId) : articleId !== null ? await this.authors.article(articleId) : undefined;
    if (!subject) return;
    const text = await this.reports.outcomeReason({ postId, articleId }, accountId);
    const said = { reporterId: accountId, email: null, reason: ReportReason.OTHER, text, counts: true };
    await this.filing.execute(subject, said, { rule: 'dangerous', againHours: this.settings.get('moderation.report.againHours') });
  }
}
