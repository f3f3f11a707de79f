import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { SpacesRepository } from '../data/spaces.repository.ts';
import { SpaceTree, type SpaceView } from '../domain/space-tree.ts';
import { SPACES_CHANGED, SpaceCatalog } from './space-catalog.ts';
import { checkSpace, type SpaceInput } from './space-input.ts';

@Injectable()
export class CreateSpace {
  constructor(
    private readonly db: Database,
    private readonly repository: SpacesRepository,
    private readonly catalog: SpaceCatalog,
    private readonly broadcast: Broadcast,
    private readonly audit: AuditLog,
  ) {}

  async execute(actor: Actor, input: SpaceInput): Promise<SpaceView> {
    const id = await this.db.transaction(async () => {
      const tree = new SpaceTree(await this.repository.lockTree());
      const made = newId('space');
      const after = checkSpace(input, tree);
      await this.repository.insert(made, after);
      await this.audit.record(actor, { action: 'space.create', subject: { type: 'space', id: made }, spaceId: made, after });
      await this.broadcast.send(SPACES_CHANGED, {});
      return made;
    });
    await this.catalog.refresh();
    return this.catalog.byId(id)!;
  }
}
