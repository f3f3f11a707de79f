import { LOCALES } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { CommunityRepository, type CommunityStats } from '../data/community.repository.ts';

const KEEP_MS = 5_000;

/** Name and public totals. The totals are counted at most every five seconds: every page may show them. */
@Injectable()
export class ReadCommunity {
  private counted: { at: number; stats: Promise<CommunityStats> } | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly repository: CommunityRepository,
  ) {}

  about(): { name: string; locales: string[] } {
    return { name: this.settings.get('community.name'), locales: [...LOCALES] };
  }

  stats(): Promise<CommunityStats> {
    if (!this.counted || Date.now() - this.counted.at > KEEP_MS) {
      const stats = this.repository.stats();
      stats.catch(() => (this.counted = undefined));
      this.counted = { at: Date.now(), stats };
    }
    return this.counted.stats;
  }
}
