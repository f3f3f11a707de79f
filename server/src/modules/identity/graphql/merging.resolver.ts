import { Role } from '@helpcommons/shared';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { ProfileLoader } from '../profile-loader.ts';
import { MergeAccounts, type MergePreview } from '../use-cases/merge-accounts.ts';
import { ProfileType } from './profile.types.ts';
import { ProfilePayload, ProfileResult } from './staff-record.types.ts';

@ObjectType('MergeCount')
export class MergeCountType {
  @Field({ description: 'A table: post, vote, follow …' }) what!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('MergePreview', { description: 'What would go on under the other account.' })
export class MergePreviewType {
  @Field(() => [MergeCountType]) counts!: MergeCountType[];
}
export const MergePreviewResult = resultOf('MergePreviewResult', MergePreviewType);

@InputType('MergeAccountsInput')
export class MergeAccountsInput {
  @Field(() => ID, { description: 'The account that ends.' }) from!: string;
  @Field({ description: 'The one that goes on: its id, or the address of its profile.' }) into!: string;
  @Field() reason!: string;
}

@Allow(Role.ADMIN)
@Resolver(() => MergePreviewType)
export class MergingResolver {
  constructor(
    private readonly merging: MergeAccounts,
    private readonly profiles: ProfileLoader,
  ) {}

  @Query(() => MergePreviewResult, { description: 'Changes nothing. Conflicts: SAME_ACCOUNT, OWN_ACCOUNT.' })
  mergePreview(@Context() ctx: GqlContext, @Args('from', { type: () => ID }) from: string, @Args('into') into: string): Promise<MergePreview> {
    return this.merging.preview(ctx.actor, from, into);
  }

  @ResolveField(() => ProfileType)
  into(@Context() ctx: GqlContext, @Parent() { intoId }: MergePreview) {
    return this.profiles.load(ctx, intoId);
  }

  @Mutation(() => ProfileResult, { description: 'Answers the account that goes on. It is not undone. Conflicts: SAME_ACCOUNT, OWN_ACCOUNT.' })
  async mergeAccounts(@Context() ctx: GqlContext, @Args('input') input: MergeAccountsInput): Promise<ProfilePayload> {
    const id = await this.merging.execute(ctx.actor, input);
    ctx.loaders.clear();
    return { profile: await this.profiles.load(ctx, id) };
  }
}
