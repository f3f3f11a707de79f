import { Injectable } from '@nestjs/common';
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
  ) {}

  async execute(input: SpaceInput): Promise<SpaceView> {
    const id = await this.db.transaction(async () => {
      const tree = new SpaceTree(await this.repository.lockTree());
      const made = newId('space');
      await this.repository.insert(made, checkSpace(input, tree));
      await this.broadcast.send(SPACES_CHANGED, {});
      return made;
    });
    await this.catalog.refresh();
    return this.catalog.byId(id)!;
  }
}
