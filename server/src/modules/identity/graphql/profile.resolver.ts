import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../profile-loader.ts';
import { ProfileType } from './profile.types.ts';

@Resolver(() => ProfileType)
export class ProfileResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @Query(() => ProfileType, { nullable: true })
  @Public()
  profile(@Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext): Promise<ProfileType | null> {
    return this.profiles.find(ctx, id);
  }
}
