import { ReadCommunity } from '../../spaces/index.ts';
import { communityOperations as on } from './community.operations.ts';
import { Handles, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';

@RestController()
export class CommunityController {
  constructor(private readonly community: ReadCommunity) {}

  @Handles(on.stats)
  stats(): Promise<OutputOf<typeof on.stats>> {
    return this.community.stats();
  }
}
