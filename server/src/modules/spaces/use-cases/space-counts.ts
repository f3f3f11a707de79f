import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { BriefMemory } from '../../../platform/brief-memory.ts';
import { type SpaceCounts as Row, SpacesRepository } from '../data/spaces.repository.ts';
import type { SpaceView } from '../domain/space-tree.ts';
import { SpaceCatalog } from './space-catalog.ts';

/** Published threads of a space and those below it that the actor may read; counted at most every five seconds. */
@Injectable()
export class SpaceCounts {
  private readonly counted = new BriefMemory<ReadonlyMap<string, Row>>(5_000, 1);

  constructor(
    private readonly repository: SpacesRepository,
    private readonly catalog: SpaceCatalog,
  ) {}

  async of(actor: Actor, space: SpaceView): Promise<{ threads: number; unanswered: number }> {
    const counts = await this.rows();
    const total = { threads: 0, unanswered: 0 };
    for (const { id } of this.catalog.withDescendants(space).filter((s) => this.catalog.mayRead(actor, s))) {
      total.threads += counts.get(id)?.threads ?? 0;
      total.unanswered += counts.get(id)?.unanswered ?? 0;
    }
    return total;
  }

  private rows(): Promise<ReadonlyMap<string, Row>> {
    return this.counted.of('', async () => new Map((await this.repository.counts()).map((r) => [r.spaceId, r])));
  }
}
