import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/allow.ts';
import { ReadCommunity } from '../use-cases/read-community.ts';
import { Community, CommunityStats } from './community.types.ts';

@Resolver(() => Community)
export class CommunityResolver {
  constructor(private readonly community: ReadCommunity) {}

  @Query(() => Community, { name: 'community' })
  @Public()
  about() {
    return this.community.about();
  }

  @ResolveField(() => CommunityStats)
  stats() {
    return this.community.stats();
  }
}
