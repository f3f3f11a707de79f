import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { SanctionsRepository } from '../data/sanctions.repository.ts';

/** A sanction ends at its minute without this, see `running-sanction.sql.ts`; what is listed and who gets mails follows here. */
@Injectable()
export class EndSanctions {
  constructor(
    private readonly db: Database,
    private readonly sanctions: SanctionsRepository,
  ) {}

  @Scheduled('identity.end-sanctions', '*/10 * * * *')
  async run(): Promise<void> {
    for (const accountId of await this.sanctions.ended()) {
      await this.db.transaction(async () => {
        await this.sanctions.lockAccount(accountId);
        await this.sanctions.settle(accountId);
      });
    }
  }
}
