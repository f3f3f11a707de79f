import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../../platform/access/actor.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound, unauthenticated } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { ReadablePosts } from '../../threads/index.ts';
import { ReadingRepository } from '../data/reading.repository.ts';
import { creditedSeconds, mostPosts } from '../domain/reading.ts';

export interface ReadingInput {
  thread: string;
  /** Posts that were on the screen. */
  posts: readonly string[];
  /** How long the page was looked at since it last told. */
  seconds: number;
}

const MOST_POSTS = 200;

/**
 * A member's page tells what was read. What it says is believed only as far as it can be true: posts that the member may read, each once,
 * and no more time, nor posts in it, than has passed since they last told.
 */
@Injectable()
export class RecordReading {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly readable: ReadablePosts,
    private readonly reading: ReadingRepository,
  ) {}

  /** @throws InvalidInput, AppError NOT_FOUND */
  async execute(actor: Actor, { thread: threadId, posts, seconds: told }: ReadingInput): Promise<void> {
    if (!isMember(actor)) throw unauthenticated();
    // A program that acts for somebody reads nothing for them.
    if (actor.kind !== 'member') return;
    const v = new Validation();
    if (posts.length > MOST_POSTS) v.add('posts', 'TOO_LONG', `takes at most ${MOST_POSTS} posts at once`);
    if (told < 0) v.add('seconds', 'INVALID', 'is at least 0');
    v.done();
    const found = await this.readable.of(actor, threadId, posts);
    if (!found) throw notFound('This thread');
    const { accountId } = actor;
    await this.db.transaction(async () => {
      const seconds = creditedSeconds(told, await this.reading.lockSinceLast(accountId));
      if (seconds === 0) return;
      await this.reading.add({ accountId, seconds, thread: found.thread, posts: found.posts.slice(0, mostPosts(seconds)), keptDays: this.settings.get('trust.level3.ofLastDays') });
    });
  }
}
