import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { wilsonSql } from '../../reactions/index.ts';
import { BulkRepository } from '../data/bulk.repository.ts';
import { RecountRepository } from '../data/recount.repository.ts';
import type { Kind, Records } from '../domain/records.ts';

export type CommunityRecords = { [K in Kind]?: Records[K][] };

/** Parents before what refers to them. */
const ORDER: readonly Kind[] = [
  'account', 'space', 'roleGrant', 'tag', 'thread', 'post', 'postRevision', 'threadTag', 'threadLink', 'vote', 'outcome', 'alsoMe', 'follow', 'mention',
  'article', 'articleRevision', 'articleSource', 'articleRating', 'notification', 'opportunity', 'opportunityChange', 'opportunityNote', 'opportunityProposal',
  'editSuggestion', 'reviewItem', 'report', 'decision', 'appeal',
];

/** Writes a whole small community at once. */
@Injectable()
export class WriteCommunity {
  constructor(
    private readonly db: Database,
    private readonly bulk: BulkRepository,
    private readonly recount: RecountRepository,
  ) {}

  /** Into a database without any account; otherwise nothing happens, and false is the answer. */
  async intoEmpty(make: () => Promise<CommunityRecords>): Promise<boolean> {
    return this.db.transaction(async () => {
      await this.db.query('lock table account in share row exclusive mode');
      if (await this.db.one('select 1 from account limit 1')) return false;
      const records = await make();
      for (const kind of ORDER) await this.write(kind, records);
      await this.recount.threads((records.thread ?? []).map((t) => t.id), wilsonSql);
      await this.recount.articles();
      return true;
    });
  }

  private async write<K extends Kind>(kind: K, records: CommunityRecords): Promise<void> {
    await this.bulk.write(kind, (records[kind] ?? []) as Records[K][]);
  }
}
