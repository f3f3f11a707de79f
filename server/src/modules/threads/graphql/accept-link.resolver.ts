import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { AcceptByToken } from '../use-cases/accept-by-token.ts';
import { ThreadReader } from '../use-cases/thread-reader.ts';
import { PostType } from './post.types.ts';

/** The link of a reminder. Whoever holds it has the asker's mailbox, so that it needs no sign-in. */
@Resolver()
@Public()
export class AcceptLinkResolver {
  constructor(
    private readonly links: AcceptByToken,
    private readonly reader: ThreadReader,
  ) {}

  @Query(() => PostType, { nullable: true, description: 'The answer that such a link accepts, or has accepted, where the viewer may read it.' })
  async acceptLink(@Context() ctx: GqlContext, @Args('token') token: string) {
    const postId = await this.links.subjectOf(token);
    return postId === undefined ? null : this.reader.findPost(ctx, postId);
  }

  @Mutation(() => DoneResult)
  async acceptByToken(@Args('token') token: string) {
    await this.links.execute(token);
    return done;
  }
}
