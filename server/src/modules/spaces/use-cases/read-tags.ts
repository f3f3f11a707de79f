import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { type TagCount, type TagRow, TagsRepository } from '../data/tags.repository.ts';
import { SpaceCatalog } from './space-catalog.ts';

interface Counted {
  list: TagCount[];
  byId: ReadonlyMap<string, TagCount>;
}

/** Tags with the number of threads the actor can read. Counted at most every five seconds for readers of the same spaces. */
@Injectable()
export class ReadTags {
  private readonly kept = new BriefMemory<Counted>(5_000, 50);

  constructor(
    private readonly repository: TagsRepository,
    private readonly spaces: SpaceCatalog,
  ) {}

  /** @throws AppError NOT_FOUND */
  async tag(name: string): Promise<TagRow> {
    const found = await this.repository.byName(name.trim().toLowerCase());
    if (!found) throw notFound('This tag');
    return found;
  }

  /** Most used first; with `startsWith` those that start so. */
  async tags(actor: Actor, startsWith?: string | null, first?: number | null, after?: string | null): Promise<Page<TagCount>> {
    const size = pageSize(first, 60);
    const { list } = await this.counted(actor);
    const start = startsWith?.trim().toLowerCase() ?? '';
    const cursor = decodeCursor(after, 2);
    const [count, name] = cursor ? [Number(cursor[0]), String(cursor[1])] : [Infinity, ''];
    const rest = list.filter((t) => t.name.startsWith(start) && (t.threadCount < count || (t.threadCount === count && t.name > name)));
    return toPage(rest.slice(0, size + 1), size, (t) => [t.threadCount, t.name]);
  }

  async threadCount(actor: Actor, id: string): Promise<number> {
    return (await this.counted(actor)).byId.get(id)?.threadCount ?? 0;
  }

  async wikiHtml(ctx: GqlContext, tag: { id: string; wikiHtml?: string }): Promise<string> {
    return tag.wikiHtml ?? (await loader<string, string>(ctx, 'spaces.wiki', (ids) => this.repository.wikis(ids)).load(tag.id)) ?? '';
  }

  private counted(actor: Actor): Promise<Counted> {
    const spaceIds = this.spaces.readableBy(actor);
    return this.kept.of(spaceIds.join(), async () => {
      const list = await this.repository.counted(spaceIds);
      return { list, byId: new Map(list.map((t) => [t.id, t])) };
    });
  }
}
