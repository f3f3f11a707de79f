import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/errors/errors.ts';
import { SpaceCatalog } from '../../../spaces/index.ts';
import { type PostRow, PostsRepository } from '../../data/posts.repository.ts';
import { type ThreadRow, ThreadsRepository } from '../../data/threads.repository.ts';
import { visibleTo } from '../../data/visibility.ts';
import type { ThreadFacts } from '../../domain/permissions.ts';

export interface OpenThread {
  thread: ThreadRow & ThreadFacts;
}
export interface OpenPost extends OpenThread {
  post: PostRow;
}

/** The way into a thread for commands: its row locked, and NOT_FOUND for who may not see it. */
@Injectable()
export class ThreadGate {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly spaces: SpaceCatalog,
  ) {}

  async thread(actor: Actor, id: string): Promise<OpenThread> {
    return this.open(actor, await this.threads.lock(id, visibleTo(actor, this.spaces)));
  }

  /** For a new post of the author. */
  async threadForPosting(author: Member, id: string): Promise<OpenThread> {
    return this.open(author, await this.threads.lockForPosting(id, author.accountId, visibleTo(author, this.spaces)));
  }

  /** Two at once, in one order whatever was asked; the second is undefined where there is none for the actor. */
  async pair(actor: Actor, a: string, b: string): Promise<[OpenThread, OpenThread | undefined]> {
    const rows = await this.threads.lockBoth(a, b, visibleTo(actor, this.spaces));
    const other = rows.get(b);
    return [this.open(actor, rows.get(a)), other && this.open(actor, other)];
  }

  async post(actor: Actor, id: string): Promise<OpenPost> {
    const visible = visibleTo(actor, this.spaces);
    const open = this.open(actor, await this.threads.lockOfPost(id, visible));
    const post = await this.posts.visible(id, visible);
    if (!post) throw notFound('This post');
    return { ...open, post };
  }

  async postForPosting(author: Member, id: string): Promise<OpenPost> {
    await this.threads.lockAuthor(author.accountId);
    return this.post(author, id);
  }

  private open(actor: Actor, row: ThreadRow | undefined): OpenThread {
    const space = row && this.spaces.byId(row.spaceId);
    if (!row || !space) throw notFound('This thread');
    return { thread: { ...row, answerAudience: space.answerAudience } };
  }
}
