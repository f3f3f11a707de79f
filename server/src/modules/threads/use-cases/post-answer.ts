import { PostKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { settleOneMore } from '../domain/thread-state.ts';
import { AnswerPosted } from '../events.ts';
import { refuse } from './refuse.ts';
import { LiveAnswers } from './support/live-answers.ts';
import { PostTexts } from './support/post-texts.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';
import type { Posted } from './support/posted.ts';

/** An answer to a question. One commit and as few round trips as can be: this is what a busy community does all day. */
@Injectable()
export class PostAnswer {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly texts: PostTexts,
    private readonly posts: PostsRepository,
    private readonly live: LiveAnswers,
  ) {}

  async execute(actor: Actor, input: { thread: string; body: string }): Promise<Posted> {
    const author = writer(actor);
    const v = new Validation();
    const text = this.texts.check(v, input.body, author, PostKind.ANSWER);
    v.done();
    return this.db.transaction(async () => {
      const { thread } = await this.gate.threadForPosting(author, input.thread);
      refuse(judgeThread('answer', author, thread));
      const posted = { threadId: thread.id, postId: newId('post') };
      const draftKey = `answer:${thread.id}`;
      const visibility = await this.texts.admit(author, text, { ...posted, kind: PostKind.ANSWER, spaceId: thread.spaceId, locale: thread.locale, title: '', draftKey });
      const isPublic = visibility === Visibility.PUBLIC;
      await this.posts.insert({
        id: posted.postId, threadId: thread.id, kind: PostKind.ANSWER, parentId: null, authorId: author.accountId, visibility,
        text: await this.texts.finish(text, author, thread.id), draftKey, follows: true,
        ...(isPublic && { settled: settleOneMore(thread, author.accountId !== thread.authorId) }),
      });
      if (isPublic) {
        this.events.emit(AnswerPosted, { ...posted, authorId: author.accountId });
        this.live.tell(posted);
      }
      return posted;
    });
  }
}
