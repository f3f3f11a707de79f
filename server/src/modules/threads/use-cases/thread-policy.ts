import { Audience } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import {
  judgePost, type Permissions, type PostAction, type PostFacts, postPermissions, type ThreadAction, type ThreadFacts, threadPermissions,
} from '../domain/permissions.ts';
import { refuse } from './refuse.ts';

/** What the policy looks at of a row; the space brings the rest. */
export type ThreadRow = Omit<ThreadFacts, 'answerAudience'>;

/** The policy of domain/permissions.ts with the spaces' settings: commands ask `checkPost`, pages ask `of…`. */
@Injectable()
export class ThreadPolicy {
  constructor(private readonly spaces: SpaceCatalog) {}

  /** @throws AppError or Conflict when the actor may not do it */
  checkPost(action: PostAction, actor: Actor, thread: ThreadRow, post: PostFacts): void {
    refuse(judgePost(action, actor, this.facts(thread), post));
  }

  ofThread(actor: Actor, thread: ThreadRow, question?: PostFacts): Permissions<ThreadAction> {
    return threadPermissions(actor, this.facts(thread), question);
  }

  ofPost(actor: Actor, thread: ThreadRow, post: PostFacts): Permissions<PostAction> {
    return postPermissions(actor, this.facts(thread), post);
  }

  private facts(thread: ThreadRow): ThreadFacts {
    return { ...thread, answerAudience: this.spaces.byId(thread.spaceId)?.answerAudience ?? Audience.STAFF };
  }
}
