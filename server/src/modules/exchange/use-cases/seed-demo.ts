import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { Passwords } from '../../identity/index.ts';
import { ReindexSearch } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { demo } from '../demo/index.ts';
import { DemoRecorder } from '../demo/records.ts';
import { WriteCommunity } from './write-community.ts';

/** Of every demo account; printed at the start. */
export const DEMO_PASSWORD = 'demo-helpcommons';

/** Fills an empty database with a small community that shows every feature. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly write: WriteCommunity,
    private readonly settings: Settings,
    private readonly spaces: SpaceCatalog,
    private readonly passwords: Passwords,
    private readonly search: ReindexSearch,
  ) {}

  /** Does nothing, and says so, when anybody has an account already. */
  async execute(now = new Date()): Promise<boolean> {
    const seeded = await this.write.intoEmpty(async () => new DemoRecorder(now, await this.passwords.hash(DEMO_PASSWORD)).all());
    if (!seeded) return false;
    await this.settings.set('community.name', demo.name);
    await this.spaces.refresh();
    await this.search.all();
    return true;
  }
}

/** Who there is to sign in as. */
export const demoAccounts = (): { email: string; role: string }[] => demo.people.map((p) => ({ email: p.email, role: p.roles[0]?.role.replaceAll('_', ' ') ?? 'member' }));
