import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Passwords } from '../../identity/index.ts';
import { wilsonSql } from '../../reactions/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { BulkRepository } from '../data/bulk.repository.ts';
import { RecountRepository } from '../data/recount.repository.ts';
import { demo } from '../demo/index.ts';
import { DemoRecorder, type DemoRecords } from '../demo/records.ts';
import type { Kind, Records } from '../domain/records.ts';

/** Of every demo account; printed at the start. */
export const DEMO_PASSWORD = 'demo-helpcommons';

/** Parents before what refers to them. */
const ORDER: readonly Kind[] = [
  'account', 'space', 'roleGrant', 'tag', 'thread', 'post', 'postRevision', 'threadTag', 'threadLink', 'vote', 'outcome', 'alsoMe', 'follow', 'mention',
  'article', 'articleRevision', 'articleSource', 'articleRating', 'notification',
];

/** Fills an empty database with a small community that shows every feature. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly db: Database,
    private readonly bulk: BulkRepository,
    private readonly recount: RecountRepository,
    private readonly settings: Settings,
    private readonly spaces: SpaceCatalog,
    private readonly passwords: Passwords,
  ) {}

  /** Does nothing, and says so, when anybody has an account already. */
  async execute(now = new Date()): Promise<boolean> {
    const seeded = await this.db.transaction(async () => {
      await this.db.query('lock table account in share row exclusive mode');
      if (await this.db.one('select 1 from account limit 1')) return false;
      const records = new DemoRecorder(now, await this.passwords.hash(DEMO_PASSWORD)).all();
      for (const kind of ORDER) await this.write(kind, records);
      await this.recount.threads(records.thread!.map((t) => t.id), wilsonSql);
      await this.recount.articles();
      return true;
    });
    if (!seeded) return false;
    await this.settings.set('community.name', demo.name);
    await this.spaces.refresh();
    return true;
  }

  private async write<K extends Kind>(kind: K, records: DemoRecords): Promise<void> {
    await this.bulk.write(kind, (records[kind] ?? []) as Records[K][]);
  }
}

/** Who there is to sign in as. */
export const demoAccounts = (): { email: string; role: string }[] => demo.people.map((p) => ({ email: p.email, role: p.roles[0]?.role.replaceAll('_', ' ') ?? 'member' }));
