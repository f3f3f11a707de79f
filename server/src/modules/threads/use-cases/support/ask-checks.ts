import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../../platform/access/actor.ts';
import { forbidden } from '../../../../platform/errors/errors.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { SpaceCatalog, type SpaceView } from '../../../spaces/index.ts';
import { ThreadTagsRepository } from '../../data/thread-tags.repository.ts';
import { ThreadsRepository } from '../../data/threads.repository.ts';
import { visibleTo } from '../../data/visibility.ts';
import { judgeTags } from '../../domain/tags.ts';

/** What is asked of a question besides its text. */
@Injectable()
export class AskChecks {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly tagNames: ThreadTagsRepository,
    private readonly threads: ThreadsRepository,
  ) {}

  /** Undefined when the validation says why. @throws AppError FORBIDDEN where the author may read but not ask */
  space(v: Validation, author: Member, slugOrId: string): SpaceView | undefined {
    const space = this.spaces.bySlug(slugOrId) ?? this.spaces.byId(slugOrId);
    if (!space || !this.spaces.mayRead(author, space)) {
      if (slugOrId.trim() === '') v.add('space', 'REQUIRED', 'is required');
      else v.add('space', 'UNKNOWN', 'there is no such space');
      return undefined;
    }
    if (!this.spaces.mayAsk(author, space)) throw forbidden('You may not ask in this space');
    return space;
  }

  /** New members use the tags that there are. */
  async tags(v: Validation, author: Member, given: readonly string[], before: ReadonlySet<string> = new Set()): Promise<string[]> {
    const { tags, problem } = judgeTags(given);
    if (problem) v.add('tags', problem.code, problem.message);
    else if (author.trustLevel < 1 && author.grants.length === 0) {
      const known = await this.tagNames.known(tags);
      const unknown = tags.filter((t) => !known.has(t) && !before.has(t));
      if (unknown.length > 0) v.add('tags', 'UNKNOWN', `new members use tags that exist; these do not: ${unknown.join(', ')}`);
    }
    return tags;
  }

  locale(v: Validation, given: string | undefined): string | undefined {
    if (given === undefined || given === '') return undefined;
    if (!/^[a-z]{2,3}$/.test(given)) v.add('locale', 'INVALID', 'is a language code of two or three letters');
    return given;
  }

  async followUpOf(v: Validation, author: Actor, given: string | undefined): Promise<string | null> {
    if (!given) return null;
    if (await this.threads.isListed(given, visibleTo(author, this.spaces))) return given;
    v.add('followUpOf', 'UNKNOWN', 'there is no such thread');
    return null;
  }
}
