import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { InvalidInput } from '../../../platform/errors/errors.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { SpacesRepository } from '../data/spaces.repository.ts';
import { SpaceTree, type SpaceView } from '../domain/space-tree.ts';
import { SpaceAudienceChanged } from '../events.ts';
import { SPACES_CHANGED, SpaceCatalog } from './space-catalog.ts';
import { checkSpace, type SpaceInput } from './space-input.ts';

/** The slug says which space; it is part of addresses and stays. */
@Injectable()
export class UpdateSpace {
  constructor(
    private readonly db: Database,
    private readonly repository: SpacesRepository,
    private readonly catalog: SpaceCatalog,
    private readonly broadcast: Broadcast,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
  ) {}

  async execute(actor: Actor, input: SpaceInput): Promise<SpaceView> {
    const id = await this.db.transaction(async () => {
      const tree = new SpaceTree(await this.repository.lockTree());
      const space = tree.bySlug(input.slug);
      if (!space) throw new InvalidInput([{ field: 'slug', code: 'UNKNOWN', message: 'is no space' }]);
      const after = checkSpace(input, tree, space.id);
      await this.repository.update(space.id, after);
      await this.audit.record(actor, { action: 'space.edit', subject: { type: 'space', id: space.id }, spaceId: space.id, before: Object.fromEntries(Object.keys(after).map((key) => [key, space[key as keyof SpaceView]])), after });
      if (input.readAudience !== space.readAudience) this.events.emit(SpaceAudienceChanged, { spaceId: space.id });
      await this.broadcast.send(SPACES_CHANGED, {});
      return space.id;
    });
    await this.catalog.refresh();
    return this.catalog.byId(id)!;
  }
}
