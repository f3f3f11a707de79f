import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import { ThreadReader, ThreadType } from '../../threads/index.ts';
import { OpportunityTotalType } from './opportunity.types.ts';

type Total = { key: string | null };

/** What the key of a sum is the id of; a stage or a month finds nothing. */
@Resolver(() => OpportunityTotalType)
export class OpportunityTotalResolver {
  constructor(
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    private readonly threads: ThreadReader,
  ) {}

  @ResolveField(() => SpaceType, { nullable: true })
  space(@Parent() { key }: Total) {
    return key === null ? null : this.spaces.byId(key);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  moderator(@Parent() { key }: Total, @Context() ctx: GqlContext) {
    return key === null ? null : this.profiles.find(ctx, key);
  }

  @ResolveField(() => ThreadType, { nullable: true })
  thread(@Parent() { key }: Total, @Context() ctx: GqlContext) {
    return key === null ? null : this.threads.findThread(ctx, key);
  }
}
