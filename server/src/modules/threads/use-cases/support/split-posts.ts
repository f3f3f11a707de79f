import { PostKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../../platform/database/ids.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { MergedThreadsRepository } from '../../data/merged-threads.repository.ts';
import { type Movable, MovesRepository } from '../../data/moves.repository.ts';
import { ThreadTagsRepository } from '../../data/thread-tags.repository.ts';
import { type ThreadRow, ThreadsRepository } from '../../data/threads.repository.ts';

const SHOWN: readonly string[] = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];

/** Posts that leave a thread, and the thread that they make. */
@Injectable()
export class SplitPosts {
  constructor(
    private readonly moves: MovesRepository,
    private readonly threads: ThreadsRepository,
    private readonly tags: ThreadTagsRepository,
    private readonly merged: MergedThreadsRepository,
  ) {}

  /** Oldest first; comments under a chosen answer go with it. @throws Conflict ACCEPTED_POST */
  async choose(v: Validation, threadId: string, ids: readonly string[]): Promise<Movable[]> {
    const wanted = new Set(ids);
    const found = (await this.moves.posts([...wanted])).filter((p) => p.threadId === threadId && p.kind !== PostKind.QUESTION && SHOWN.includes(p.visibility));
    if (wanted.size === 0) v.add('posts', 'REQUIRED', 'choose at least one answer or comment');
    else if (found.length < wanted.size) v.add('posts', 'UNKNOWN', 'some of these are no answers or comments of the thread that can be read');
    const chosen = found.filter((p) => p.parentId === null || !wanted.has(p.parentId));
    if (chosen.some((p) => p.accepted)) throw new Conflict('ACCEPTED_POST', 'An accepted answer stays with the question that it solves; take the acceptance back first');
    return chosen;
  }

  /** The oldest is the question. */
  async open(from: ThreadRow, to: { spaceId: string; title: string; slug: string }, chosen: readonly Movable[]): Promise<string> {
    const question = chosen[0]!;
    const id = newId('thread');
    await this.threads.insertSplit(from.id, { ...to, id, authorId: question.authorId, excerpt: question.excerpt, createdAt: question.createdAt });
    await this.moves.splitOff(chosen.map((p) => p.id), question.id, from.id, id);
    const tags = await this.tags.of(from.id);
    await this.tags.set(id, tags);
    await this.moves.setRevisionTitle(question.id, to.title, tags);
    await this.merged.followOwn(id);
    return id;
  }
}
