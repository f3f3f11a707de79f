import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { type AuthorCounts, MarksReader } from '../data/marks.reader.ts';
import { visibleTo } from '../data/visibility.ts';
import type { ThreadView } from '../domain/views.ts';

const NOTHING: AuthorCounts = { questions: 0, answers: 0, accepted: 0 };

/** What hangs on threads and people, read once a request. What is the viewer's own is not asked for guests. */
@Injectable()
export class ThreadMarks {
  /** Stands beside every post of a busy author: counted at most every five seconds. */
  private readonly counted = new BriefMemory<AuthorCounts>(5_000, 5_000);

  constructor(
    private readonly marks: MarksReader,
    private readonly spaces: SpaceCatalog,
  ) {}

  async alsoMe(ctx: GqlContext, threadId: string): Promise<boolean> {
    return (await this.own(ctx, threadId))?.alsoMe ?? false;
  }

  async follows(ctx: GqlContext, threadId: string): Promise<boolean> {
    return (await this.own(ctx, threadId))?.follows ?? false;
  }

  async followers(ctx: GqlContext, { id, followerCount }: ThreadView): Promise<number> {
    return followerCount ?? (await loader<string, number>(ctx, 'threads.followers', (ids) => this.marks.followers(ids)).load(id)) ?? 0;
  }

  authorCounts(ctx: GqlContext, accountId: string): Promise<AuthorCounts> {
    const visible = visibleTo(ctx.actor, this.spaces);
    return this.counted.of(`${accountId}|${visible.listKey}`, async () => {
      const counts = loader<string, AuthorCounts>(ctx, 'threads.authors', (ids) => this.marks.authorCounts(ids, visible));
      return (await counts.load(accountId)) ?? NOTHING;
    });
  }

  private async own(ctx: GqlContext, threadId: string) {
    const me = ctx.actor.accountId;
    return me === undefined ? null : loader<string, { alsoMe: boolean; follows: boolean }>(ctx, 'threads.own', (ids) => this.marks.threadMarks(me, ids)).load(threadId);
  }
}
