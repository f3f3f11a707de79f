import { Role } from '@helpcommons/shared';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { ProfileLoader, ProfileType, ViewerType } from '../../identity/index.ts';
import { GiveTrust } from '../use-cases/give-trust.ts';
import { ReadTrust } from '../use-cases/read-trust.ts';
import { RecordReading } from '../use-cases/record-reading.ts';
import { GiveTrustInput, GiveTrustPayload, GiveTrustResult, ReadingInput, TrustType } from './trust.types.ts';

@Resolver(() => ViewerType)
export class ViewerTrustResolver {
  constructor(
    private readonly trust: ReadTrust,
    private readonly reading: RecordReading,
    private readonly giving: GiveTrust,
    private readonly profiles: ProfileLoader,
  ) {}

  @ResolveField('trust', () => TrustType, { nullable: true })
  own(@Parent() { id }: ViewerType): Promise<TrustType | null> {
    return this.trust.of(id);
  }

  @Mutation(() => DoneResult, { description: 'What a member read since the page last told. No more is believed than can be true.' })
  @Allow('member')
  async recordReading(@Context() ctx: GqlContext, @Args('input') input: ReadingInput) {
    await this.reading.execute(ctx.actor, input);
    return done;
  }

  @Mutation(() => GiveTrustResult)
  @Allow(Role.ADMIN)
  async giveTrust(@Context() ctx: GqlContext, @Args('input') input: GiveTrustInput): Promise<GiveTrustPayload> {
    const accountId = await this.giving.execute(ctx.actor, input);
    ctx.loaders.clear();
    return { profile: await this.profiles.load(ctx, accountId) };
  }
}

@Resolver(() => ProfileType)
export class ProfileTrustResolver {
  constructor(private readonly trust: ReadTrust) {}

  @ResolveField(() => TrustType, { nullable: true, description: 'Only of oneself.' })
  ownTrust(@Parent() { id }: ProfileType, @Context() ctx: GqlContext): Promise<TrustType | null> | null {
    return ctx.actor.accountId === id ? this.trust.of(id) : null;
  }
}
