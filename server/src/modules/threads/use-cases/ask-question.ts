import { LIMITS, PostKind, slugify, ThreadKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { type NewThread } from '../data/threads.repository.ts';
import { QuestionAsked } from '../events.ts';
import { AskChecks } from './support/ask-checks.ts';
import { guessLanguage } from './support/language.ts';
import { type CheckedText, PostTexts } from './support/post-texts.ts';
import { ThreadWriter } from './support/thread-writer.ts';
import { writer } from './support/writer.ts';

export interface AskQuestionInput {
  space: string;
  title: string;
  body: string;
  tags: readonly string[];
  kind?: ThreadKind | undefined;
  locale?: string | undefined;
  product?: string | undefined;
  productVersion?: string | undefined;
  followUpOf?: string | undefined;
}

export interface Asked {
  threadId: string;
  postId: string;
}

const PRODUCT = { max: 100 };

/** A new thread with its question. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly checks: AskChecks,
    private readonly texts: PostTexts,
    private readonly writer: ThreadWriter,
  ) {}

  async execute(actor: Actor, input: AskQuestionInput): Promise<Asked> {
    const author = writer(actor);
    const v = new Validation();
    const space = this.checks.space(v, author, input.space);
    const title = v.text('title', input.title, LIMITS.title);
    const text = this.texts.check(v, input.body, author, PostKind.QUESTION);
    const tags = await this.checks.tags(v, author, input.tags);
    const product = v.text('product', input.product, PRODUCT) || null;
    const productVersion = v.text('productVersion', input.productVersion, PRODUCT) || null;
    const locale = this.checks.locale(v, input.locale) ?? this.guess(author, title, text);
    const followUpOfId = await this.checks.followUpOf(v, author, input.followUpOf);
    v.done();
    if (!space) throw notFound('This space'); // the validation has told it
    return this.db.transaction(async () => {
      await this.writer.admit(author.accountId);
      const asked = { threadId: newId('thread'), postId: newId('post') };
      const visibility = await this.texts.admit(author, text, { ...asked, kind: PostKind.QUESTION, spaceId: space.id, locale, title, draftKey: 'ask' });
      const stored = await this.texts.finish(text, author, followUpOfId);
      const thread: NewThread = {
        id: asked.threadId, kind: input.kind ?? ThreadKind.QUESTION, spaceId: space.id, authorId: author.accountId, title, slug: slugify(title), locale, visibility,
        product, productVersion, excerpt: stored.excerpt, followUpOfId,
      };
      await this.writer.open(thread, asked.postId, stored, tags);
      if (visibility === Visibility.PUBLIC) this.events.emit(QuestionAsked, { ...asked, authorId: author.accountId, spaceId: space.id });
      return asked;
    });
  }

  private guess(author: Member, title: string, text: CheckedText): string {
    return guessLanguage(`${title}\n${text.rendered.text}`) ?? author.locale;
  }
}
