import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { AcceptRemindersRepository } from '../data/accept-reminders.repository.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { AcceptReminderDue, ThreadChanged } from '../events.ts';

const BATCH = 200;
/** A reminder that could not be sent for so long (the job did not run) is not sent at all. */
const GRACE_DAYS = 7;

/** What happens to threads with time. Each batch is a transaction of its own. */
@Injectable()
export class ThreadJobs {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly settings: Settings,
    private readonly threads: ThreadsRepository,
    private readonly reminders: AcceptRemindersRepository,
  ) {}

  /** Solved, and quiet for so many days. */
  @Scheduled('threads.close-solved', '17 3 * * *')
  async closeSolved(): Promise<void> {
    await this.inBatches(async () => {
      const ids = await this.threads.closeSolved(this.settings.get('threads.close.daysAfterSolved'), BATCH);
      for (const threadId of ids) this.events.emit(ThreadChanged, { threadId });
      return ids.length;
    });
  }

  /** Only who can accept is reminded, twice at the most for the same last answer. */
  @Scheduled('threads.accept-reminders', '37 8 * * *')
  async remindToAccept(): Promise<void> {
    const first = this.settings.get('accept.reminder.days');
    const second = this.settings.get('accept.reminder.secondDays');
    await this.inBatches(() => this.remind('first', first, Math.max(second, first + 1)));
    await this.inBatches(() => this.remind('second', second, second + GRACE_DAYS));
  }

  private async remind(round: 'first' | 'second', from: number, to: number): Promise<number> {
    const due = await this.reminders.takeDue(round, from, to, BATCH);
    for (const reminder of due) if (reminder.postId) this.events.emit(AcceptReminderDue, reminder);
    return due.length;
  }

  private async inBatches(work: () => Promise<number>): Promise<void> {
    while ((await this.db.transaction(work)) > 0);
  }
}
