import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Scheduled, Subscribe } from '../../../platform/events/subscribe.ts';
import { MemberVisited } from '../../identity/events.ts';
import { ReadingRepository } from '../data/reading.repository.ts';

@Injectable()
export class NoteVisits {
  constructor(
    private readonly settings: Settings,
    private readonly reading: ReadingRepository,
  ) {}

  @Subscribe('standing.visit', MemberVisited)
  async visited({ payload }: DomainEvent<{ accountId: string; day: string }>) {
    await this.reading.visit(payload.accountId, payload.day);
  }

  @Scheduled('standing.forget-days', '22 3 * * *')
  async forget(): Promise<void> {
    await this.reading.forgetDays(this.settings.get('trust.level3.ofLastDays'));
  }
}
