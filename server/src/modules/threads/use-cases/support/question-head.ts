import { LIMITS, slugify } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { ThreadTagsRepository } from '../../data/thread-tags.repository.ts';
import { type ThreadRow, ThreadsRepository } from '../../data/threads.repository.ts';
import { AskChecks } from './ask-checks.ts';

/** Title and tags of a question, as they are to be. */
export interface Head {
  title: string;
  tags: string[];
  changed: boolean;
}

@Injectable()
export class QuestionHead {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly tags: ThreadTagsRepository,
    private readonly checks: AskChecks,
  ) {}

  /** What is not given stays. */
  async check(v: Validation, editor: Member, thread: ThreadRow, given: { title?: string | undefined; tags?: readonly string[] | undefined }): Promise<Head> {
    const before = await this.tags.of(thread.id);
    const title = given.title === undefined ? thread.title : v.text('title', given.title, LIMITS.title);
    const tags = given.tags === undefined ? before : await this.checks.tags(v, editor, given.tags, new Set(before));
    return { title, tags, changed: isChanged(thread.title, before, title, tags) };
  }

  /** Of what was checked before. */
  async compare(thread: ThreadRow, title: string, tags: string[]): Promise<Head> {
    return { title, tags, changed: isChanged(thread.title, await this.tags.of(thread.id), title, tags) };
  }

  async save(thread: ThreadRow, { title, tags }: Head, excerpt: string): Promise<void> {
    await this.threads.setTitle(thread.id, { title, slug: slugify(title), excerpt });
    await this.tags.set(thread.id, tags);
  }
}

const isChanged = (titleBefore: string, tagsBefore: readonly string[], title: string, tags: readonly string[]) => title !== titleBefore || [...tags].sort().join(' ') !== [...tagsBefore].sort().join(' ');
