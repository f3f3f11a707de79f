import type { OutcomeKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { ReactionsRepository } from '../data/reactions.repository.ts';

/** What the viewer said of the posts of a page: one statement each, none for guests. */
@Injectable()
export class ReadReactions {
  constructor(private readonly reactions: ReactionsRepository) {}

  async vote(ctx: GqlContext, postId: string): Promise<number> {
    const { accountId } = ctx.actor;
    if (accountId === undefined) return 0;
    return (await loader<string, number>(ctx, 'reactions.vote', (ids) => this.reactions.votesBy(accountId, ids)).load(postId)) ?? 0;
  }

  async outcome(ctx: GqlContext, postId: string): Promise<OutcomeKind | null> {
    const { accountId } = ctx.actor;
    if (accountId === undefined) return null;
    return loader<string, OutcomeKind>(ctx, 'reactions.outcome', (ids) => this.reactions.outcomesBy(accountId, ids)).load(postId);
  }
}
