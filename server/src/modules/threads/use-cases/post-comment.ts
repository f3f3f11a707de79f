import { PostKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { CommentPosted } from '../events.ts';
import { refuse } from './refuse.ts';
import { PostTexts } from './support/post-texts.ts';
import type { Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** A remark under a question or an answer. */
@Injectable()
export class PostComment {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly texts: PostTexts,
    private readonly posts: PostsRepository,
  ) {}

  async execute(actor: Actor, input: { post: string; body: string }): Promise<Posted> {
    const author = writer(actor);
    const v = new Validation();
    const text = this.texts.check(v, input.body, author, PostKind.COMMENT);
    v.done();
    return this.db.transaction(async () => {
      const { post: parent, thread } = await this.gate.postForPosting(author, input.post);
      refuse(judgePost('comment', author, thread, parent));
      const posted = { threadId: thread.id, postId: newId('post') };
      const draftKey = `comment:${parent.id}`;
      const visibility = await this.texts.admit(author, text, { ...posted, kind: PostKind.COMMENT, spaceId: thread.spaceId, locale: thread.locale, title: '', draftKey });
      await this.posts.insert({
        id: posted.postId, threadId: thread.id, kind: PostKind.COMMENT, parentId: parent.id, authorId: author.accountId, visibility,
        text: await this.texts.finish(text, author, thread.id), draftKey, follows: false,
      });
      if (visibility === Visibility.PUBLIC) this.events.emit(CommentPosted, { ...posted, authorId: author.accountId, parentId: parent.id });
      return posted;
    });
  }
}
