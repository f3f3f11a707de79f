import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Scheduled } from './subscribe.ts';

/** Nothing is delivered a second time so late. */
const DAYS = 30;
/** Notes under these names say what was done for good, not only what was delivered: forgotten, the asker would be reminded again. */
const KEPT: readonly string[] = ['threads.accept-reminder'];

@Injectable()
export class EventReceipts {
  constructor(private readonly db: Database) {}

  @Scheduled('events.forget-receipts', '47 3 * * *')
  async forgetOld(): Promise<void> {
    await this.db.query('delete from event_receipt where created_at < now() - make_interval(days => $1) and not (subscriber = any($2))', [DAYS, KEPT]);
  }
}
