import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../../../../platform/access/actor.ts';
import { Conflict, notFound } from '../../../../platform/errors/errors.ts';
import { SpaceCatalog } from '../../../spaces/index.ts';
import { MergedThreadsRepository } from '../../data/merged-threads.repository.ts';
import { type PostRow, PostsRepository } from '../../data/posts.repository.ts';
import { type ThreadRow, ThreadsRepository } from '../../data/threads.repository.ts';
import { type Visible, visibleTo } from '../../data/visibility.ts';
import type { ThreadFacts } from '../../domain/permissions.ts';

export interface OpenThread {
  thread: ThreadRow & ThreadFacts;
}
export interface OpenPost extends OpenThread {
  post: PostRow;
}

const ATTEMPTS = 3;

/** The way into a thread for commands: its row locked, and NOT_FOUND for who may not see it. */
@Injectable()
export class ThreadGate {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly merged: MergedThreadsRepository,
    private readonly spaces: SpaceCatalog,
  ) {}

  async thread(actor: Actor, id: string): Promise<OpenThread> {
    const visible = visibleTo(actor, this.spaces);
    return this.open(actor, (await this.threads.lock(id, visible)) ?? (await this.missing(id, visible)));
  }

  /** For a new post of the author. */
  async threadForPosting(author: Member, id: string): Promise<OpenThread> {
    const visible = visibleTo(author, this.spaces);
    return this.open(author, (await this.threads.lockForPosting(id, author.accountId, visible)) ?? (await this.missing(id, visible)));
  }

  /** Two at once, in one order whatever was asked; the second is undefined where there is none for the actor. */
  async pair(actor: Actor, a: string, b: string): Promise<[OpenThread, OpenThread | undefined]> {
    const rows = await this.threads.lockBoth(a, b, visibleTo(actor, this.spaces));
    const other = rows.get(b);
    return [this.open(actor, rows.get(a)), other && this.open(actor, other)];
  }

  async post(actor: Actor, id: string): Promise<OpenPost> {
    const visible = visibleTo(actor, this.spaces);
    for (let attempt = 1; ; attempt++) {
      const row = await this.threads.lockOfPost(id, visible);
      const post = await this.posts.visible(id, visible);
      if (!post) throw notFound('This post');
      if (post.threadId === row?.id) return { ...this.open(actor, row), post };
      // While this waited for the lock somebody moved the post to another thread.
      if (attempt === ATTEMPTS) throw notFound('This post');
    }
  }

  async postForPosting(author: Member, id: string): Promise<OpenPost> {
    await this.threads.lockAuthor(author.accountId);
    return this.post(author, id);
  }

  /** @throws Conflict for what was merged into a thread that the actor may see */
  private async missing(id: string, visible: Visible): Promise<undefined> {
    const end = (await this.merged.ends([id])).get(id);
    if (end !== undefined && (await this.threads.isListed(end, visible))) throw new Conflict('THREAD_MERGED', 'This thread was merged into another one');
  }

  private open(actor: Actor, row: ThreadRow | undefined): OpenThread {
    const space = row && this.spaces.byId(row.spaceId);
    if (!row || !space) throw notFound('This thread');
    return { thread: { ...row, answerAudience: space.answerAudience } };
  }
}
