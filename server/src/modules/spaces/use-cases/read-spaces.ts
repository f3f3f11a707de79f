import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import type { SpaceView } from '../domain/space-tree.ts';
import { SpaceCatalog } from './space-catalog.ts';
import { SpaceCounts } from './space-counts.ts';

/** Spaces as the actor may see them. */
@Injectable()
export class ReadSpaces {
  constructor(
    private readonly catalog: SpaceCatalog,
    private readonly spaceCounts: SpaceCounts,
  ) {}

  /** Parents before their children. */
  readable(actor: Actor): SpaceView[] {
    return this.catalog.all().filter((s) => this.catalog.mayRead(actor, s));
  }

  /** @throws AppError NOT_FOUND, also for what the actor may not read */
  bySlug(actor: Actor, slug: string): SpaceView {
    const space = this.catalog.bySlug(slug);
    if (!space || !this.catalog.mayRead(actor, space)) throw notFound('This space');
    return space;
  }

  parentOf(actor: Actor, space: SpaceView): SpaceView | null {
    const parent = space.parentId === null ? undefined : this.catalog.byId(space.parentId);
    return parent && this.catalog.mayRead(actor, parent) ? parent : null;
  }

  childrenOf(actor: Actor, space: SpaceView): SpaceView[] {
    return this.catalog.childrenOf(space.id).filter((s) => this.catalog.mayRead(actor, s));
  }

  mayAsk(actor: Actor, space: SpaceView): boolean {
    return this.catalog.mayAsk(actor, space);
  }

  counts(actor: Actor, space: SpaceView): Promise<{ threads: number; unanswered: number }> {
    return this.spaceCounts.of(actor, space);
  }

  /** Of a grant: also a space the viewer cannot read, as its name is on the grant. */
  ofGrant(spaceId: string | null): SpaceView | null {
    return spaceId === null ? null : (this.catalog.byId(spaceId) ?? null);
  }
}
