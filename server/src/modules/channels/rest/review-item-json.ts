import { profilePath, threadPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../../identity/index.ts';
import { ItemDetails, type ItemRow } from '../../moderation/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ThreadReader } from '../../threads/index.ts';
import type { reviewItemSchema } from './moderation.operations.ts';

type ReviewItemBody = z.input<typeof reviewItemSchema>;

/** Items of the review queue as the REST API tells them. Who reported is not told. */
@Injectable()
export class ReviewItemJson {
  constructor(
    private readonly details: ItemDetails,
    private readonly threads: ThreadReader,
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  all(ctx: GqlContext, items: readonly ItemRow[]): Promise<ReviewItemBody[]> {
    return Promise.all(items.map((item) => this.one(ctx, item)));
  }

  async one(ctx: GqlContext, i: ItemRow): Promise<ReviewItemBody> {
    const { PUBLIC_URL: origin } = this.config;
    const [thread, author, reports] = await Promise.all([
      i.threadId === null ? null : this.threads.findThread(ctx, i.threadId), i.authorId === null ? null : this.profiles.find(ctx, i.authorId), this.details.reportsOf(ctx, i),
    ]);
    return {
      id: i.id, kind: i.kind, subject_type: i.subjectType, subject_id: i.subjectId, post_id: i.subjectType === 'post' ? i.subjectId : null,
      thread: thread && { id: thread.id, title: thread.title, url: `${origin}${threadPath(thread.id, thread.slug)}` }, space: i.spaceId === null ? null : (this.spaces.byId(i.spaceId)?.slug ?? null),
      author: author && { id: author.id, name: author.name, url: `${origin}${profilePath(author.id, author.name)}` }, rule: i.rule, detail: i.detail, weight: i.weight,
      reports: reports.map((r) => ({ reason: r.reason, text: r.text, weight: r.weight, created_at: r.createdAt.toISOString() })), escalated: i.escalatedAt !== null,
      claimed_until: i.claimedUntil && i.claimedUntil > new Date() ? i.claimedUntil.toISOString() : null, possible: this.details.possible(ctx, i), outcome: i.outcome,
      created_at: i.createdAt.toISOString(), closed_at: i.closedAt?.toISOString() ?? null,
    };
  }
}
