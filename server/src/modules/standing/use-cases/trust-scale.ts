import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { TrustRepository } from '../data/trust.repository.ts';
import type { NewPosts, TrustNumbers } from '../domain/trust.ts';

const MINUTES_10 = 10 * 60 * 1000;

/** The numbers of the rules as they are set, and what they are measured by. */
@Injectable()
export class TrustScale {
  private readonly counted = new BriefMemory<NewPosts>(MINUTES_10, 1);

  constructor(
    private readonly settings: Settings,
    private readonly trust: TrustRepository,
  ) {}

  get ofLastDays(): number {
    return this.settings.get('trust.level3.ofLastDays');
  }

  numbers(): TrustNumbers {
    const of = this.settings;
    return {
      level1: { threads: of.get('trust.level1.threads'), posts: of.get('trust.level1.posts'), minutes: of.get('trust.level1.minutes') },
      level2: {
        days: of.get('trust.level2.days'), threads: of.get('trust.level2.threads'), posts: of.get('trust.level2.posts'), minutes: of.get('trust.level2.minutes'),
        votesGiven: of.get('trust.level2.votesGiven'), votesReceived: of.get('trust.level2.votesReceived'), threadsAnswered: of.get('trust.level2.threadsAnswered'),
      },
      level3: {
        days: of.get('trust.level3.days'), threadsAnswered: of.get('trust.level3.threadsAnswered'),
        threadsPercent: of.get('trust.level3.threadsPercent'), threadsMost: of.get('trust.level3.threadsMost'),
        postsPercent: of.get('trust.level3.postsPercent'), postsMost: of.get('trust.level3.postsMost'),
        votesReceived: of.get('trust.level3.votesReceived'), voters: of.get('trust.level3.voters'),
        upheldReports: of.get('trust.level3.upheldReports'), lostBelow: of.get('trust.level3.lostBelow'),
      },
      daysKept: of.get('trust.daysKept'),
    };
  }

  /** Counted no further than anybody has to have read. */
  written(): Promise<NewPosts> {
    const { level3 } = this.numbers();
    const most = Math.ceil(Math.max((level3.threadsMost * 100) / Math.max(1, level3.threadsPercent), (level3.postsMost * 100) / Math.max(1, level3.postsPercent)));
    return this.trust.newPosts(most, this.ofLastDays);
  }

  /** The same, some minutes old: for pages. */
  lately(): Promise<NewPosts> {
    return this.counted.of('', () => this.written());
  }
}
