import { Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { Permissions, PostAction, ThreadAction } from '../domain/permissions.ts';
import type { PostView, ThreadView } from '../domain/views.ts';
import { ThreadPolicy } from './thread-policy.ts';
import { ThreadReader } from './thread-reader.ts';

/** What pages offer: the same policy that guards the commands. */
@Injectable()
export class PermissionsReader {
  constructor(
    private readonly reader: ThreadReader,
    private readonly policy: ThreadPolicy,
  ) {}

  async ofThread(ctx: GqlContext, thread: ThreadView): Promise<Permissions<ThreadAction>> {
    // Who deleted it matters to nothing but restoring.
    const question = thread.visibility === Visibility.DELETED ? await this.reader.question(ctx, thread) : undefined;
    return this.policy.ofThread(ctx.actor, thread, question);
  }

  async ofPost(ctx: GqlContext, post: PostView): Promise<Permissions<PostAction>> {
    return this.policy.ofPost(ctx.actor, await this.reader.thread(ctx, post.threadId), post);
  }
}
