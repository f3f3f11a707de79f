import { LOCALES } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { CommunityRepository, type CommunityStats } from '../data/community.repository.ts';

/** Name and public totals. The totals are counted at most every five seconds: every page may show them. */
@Injectable()
export class ReadCommunity {
  private readonly counted = new BriefMemory<CommunityStats>(5_000, 1);

  constructor(
    private readonly settings: Settings,
    private readonly repository: CommunityRepository,
  ) {}

  about(): { name: string; locales: string[] } {
    return { name: this.settings.get('community.name'), locales: [...LOCALES] };
  }

  stats(): Promise<CommunityStats> {
    return this.counted.of('', () => this.repository.stats());
  }
}
