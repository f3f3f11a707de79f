import { Injectable } from '@nestjs/common';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { decodeCursor, pageSize, type Page, toPage } from '../../../platform/graphql/page.ts';
import { type PostView, ThreadReader } from '../../threads/index.ts';
import { ProposalsRepository } from '../data/proposals.repository.ts';

export interface Proposal {
  post: PostView;
  score: number;
  createdAt: Date;
}

/** What waits to be marked or declined. */
@Injectable()
export class ReadProposals {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly threads: ThreadReader,
  ) {}

  async list(ctx: GqlContext, first: number | null | undefined, after?: string | null): Promise<Page<Proposal>> {
    const size = pageSize(first);
    const { nodes, pageInfo } = toPage(await this.proposals.open(ctx.actor, size + 1, decodeCursor(after, 2)), size, (p) => [p.score, p.postId]);
    const found = await Promise.all(nodes.map(async ({ postId, score, createdAt }) => ({ post: await this.threads.findPost(ctx, postId), score, createdAt })));
    return { nodes: found.filter((p): p is Proposal => p.post !== null), pageInfo };
  }

  count(ctx: GqlContext): Promise<number> {
    return this.proposals.count(ctx.actor);
  }
}
